using Microsoft.EntityFrameworkCore;

namespace Knowrithm.Events.Load;

/// <summary>The application's own context: its effects, and the events that cause them.</summary>
internal sealed class LedgerContext(DbContextOptions<LedgerContext> options) : DbContext(options)
{
    public DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddKnowrithmEvents();
}

/// <summary>What a handler did, in the order in which it was done.</summary>
internal sealed class Effect
{
    public long Id { get; set; }

    public string Handler { get; set; } = "";

    public string Lead { get; set; } = "";

    public int Version { get; set; }

    public int Process { get; set; }
}
