using Microsoft.EntityFrameworkCore;

namespace Knowrithm.Client.Events;

/// <summary>The context of the embedded form, which has its file to itself.</summary>
internal sealed class KnowrithmEventsDbContext(DbContextOptions<KnowrithmEventsDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddKnowrithmEvents();
}
