using Knowrithm.Client.Events;

namespace Microsoft.EntityFrameworkCore;

/// <summary>The tables of Knowrithm's events to a model.</summary>
public static class KnowrithmEventsModelBuilderExtensions
{
    /// <summary>
    /// Adds the tables of events and of the change feed. Call it in <c>OnModelCreating</c> and add a migration; a later version of this package may add
    /// tables and columns, with another migration.
    /// </summary>
    /// <param name="modelBuilder">The model.</param>
    /// <param name="schema">The tables' schema; null for the model's default.</param>
    public static ModelBuilder AddKnowrithmEvents(this ModelBuilder modelBuilder, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<EventEntity>(one =>
        {
            one.ToTable("KnowrithmEvents", schema).HasKey(static e => e.Id);
            one.Property(static e => e.Id).HasMaxLength(32);
            one.Property(static e => e.Application).HasMaxLength(100);
            one.Property(static e => e.Account).HasMaxLength(100);
            one.Property(static e => e.Key).HasMaxLength(64);
            one.Property(static e => e.Type).HasMaxLength(200);
            one.Property(static e => e.Subject).HasMaxLength(64);
            one.Property(static e => e.RequestId).HasMaxLength(200);
            one.Property(static e => e.SenderTrace).HasMaxLength(100);
            one.Property(static e => e.ReceiverTrace).HasMaxLength(100);
            one.HasIndex(static e => new { e.Application, e.Account, e.Key }).IsUnique();
            one.HasIndex(static e => new { e.Application, e.Account, e.ReceivedAt });
            one.HasIndex(static e => new { e.Application, e.Account, e.Subject });
        });
        modelBuilder.Entity<WorkEntity>(one =>
        {
            one.ToTable("KnowrithmEventWork", schema).HasKey(static e => e.Id);
            one.Property(static e => e.Id).HasMaxLength(32);
            one.Property(static e => e.EventId).HasMaxLength(32);
            one.Property(static e => e.Application).HasMaxLength(100);
            one.Property(static e => e.Account).HasMaxLength(100);
            one.Property(static e => e.Handler).HasMaxLength(200);
            one.Property(static e => e.Subject).HasMaxLength(64);
            one.Property(static e => e.LeaseId).HasMaxLength(32).IsConcurrencyToken();
            one.Property(static e => e.LeaseOwner).HasMaxLength(200);
            one.Property(static e => e.ErrorType).HasMaxLength(300);
            one.HasIndex(static e => new { e.EventId, e.Handler }).IsUnique();
            one.HasIndex(static e => new { e.Application, e.Account, e.State, e.Handler, e.DueAt });
            one.HasIndex(static e => new { e.Application, e.Account, e.Handler, e.Subject, e.State, e.Sequence });
            // Dead letters by handler and type of error, in the order in which they are listed.
            one.HasIndex(static e => new { e.Application, e.Account, e.State, e.Handler, e.ErrorType, e.EndedAt, e.Id });
            one.HasIndex(static e => e.LeaseId);
        });
        modelBuilder.Entity<HandlerEntity>(one =>
        {
            one.ToTable("KnowrithmEventHandlers", schema).HasKey(static e => new { e.Application, e.Account, e.Name });
            one.Property(static e => e.Application).HasMaxLength(100);
            one.Property(static e => e.Account).HasMaxLength(100);
            one.Property(static e => e.Name).HasMaxLength(200);
            one.Property(static e => e.RenamedTo).HasMaxLength(200);
        });
        modelBuilder.Entity<SubjectEntity>(one =>
        {
            one.ToTable("KnowrithmEventSubjects", schema).HasKey(static e => new { e.Application, e.Account, e.Subject });
            one.Property(static e => e.Application).HasMaxLength(100);
            one.Property(static e => e.Account).HasMaxLength(100);
            one.Property(static e => e.Subject).HasMaxLength(64);
        });
        modelBuilder.Entity<ChangeStateEntity>(one =>
        {
            one.ToTable("KnowrithmChangeStates", schema).HasKey(static e => new { e.Application, e.Account, e.List, e.Key });
            one.Property(static e => e.Application).HasMaxLength(100);
            one.Property(static e => e.Account).HasMaxLength(100);
            one.Property(static e => e.List).HasMaxLength(100);
            one.Property(static e => e.Key).HasMaxLength(64);
            // In the order in which they are listed, so that a page reads on where the last one ended, however many were not found.
            one.HasIndex(static e => new { e.Application, e.Account, e.List, e.IsGone, e.Key, e.Pass });
        });
        modelBuilder.Entity<ChangeFeedEntity>(one =>
        {
            one.ToTable("KnowrithmChangeFeeds", schema).HasKey(static e => new { e.Application, e.Account, e.Name });
            one.Property(static e => e.Application).HasMaxLength(100);
            one.Property(static e => e.Account).HasMaxLength(100);
            one.Property(static e => e.Name).HasMaxLength(100);
        });
        return modelBuilder;
    }
}
