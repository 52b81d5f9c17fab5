using Microsoft.EntityFrameworkCore;

namespace Knowrithm.Client.Events.Tests;

/// <summary>An application's own context, with filters, names and overrides that must not get in the engine's way.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public int Saves { get; private set; }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Saves++;
        foreach (var entry in ChangeTracker.Entries<Customer>()) entry.Entity.Touched++;
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddKnowrithmEvents(Database.ProviderName!.Contains("Sqlite", StringComparison.Ordinal) ? null : "hub");
        modelBuilder.Entity<Customer>().HasIndex(static customer => customer.Name).IsUnique();
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName("t_" + entity.GetTableName()!.ToLowerInvariant());
            foreach (var property in entity.GetProperties()) property.SetColumnName("c \"" + property.Name);
        }
    }
}

public sealed class Customer
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public int Touched { get; set; }
}
