using Microsoft.EntityFrameworkCore;

namespace Acme.IntegrationHub;

/// <summary>The hub's database: events, and what connectors remember.</summary>
internal sealed class HubContext(DbContextOptions<HubContext> options) : DbContext(options)
{
    public DbSet<Fact> Facts => Set<Fact>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddKnowrithmEvents();
        modelBuilder.Entity<Fact>().Property(static fact => fact.Id).HasMaxLength(64);
    }

    internal sealed class Fact
    {
        public required string Id { get; init; }

        public required string Value { get; set; }

        public DateTime WrittenAt { get; set; }
    }
}
