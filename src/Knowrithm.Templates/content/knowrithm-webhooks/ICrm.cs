namespace KnowrithmApp;

/// <summary>The system that leads are written to.</summary>
internal interface ICrm
{
    /// <summary>Creates or updates the contact of a lead. A handler may run more than once for one event, so the same lead must be the same contact.</summary>
    Task SaveAsync(string leadId, string? email, CancellationToken cancellationToken);
}
