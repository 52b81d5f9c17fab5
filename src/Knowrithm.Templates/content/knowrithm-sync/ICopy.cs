using Knowrithm.Client;

namespace KnowrithmApp;

/// <summary>The place that the copy is kept in. A handler may run more than once for one event, so both operations are safe to repeat.</summary>
internal interface ICopy
{
    /// <summary>Creates or replaces a lead.</summary>
    Task SaveAsync(Lead lead, CancellationToken cancellationToken);

    /// <summary>Removes a lead; does nothing when it is not there.</summary>
    Task RemoveAsync(string leadId, CancellationToken cancellationToken);
}
