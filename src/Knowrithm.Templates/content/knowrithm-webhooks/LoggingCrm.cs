namespace KnowrithmApp;

/// <summary>Stands for the CRM until there is a client for yours.</summary>
internal sealed class LoggingCrm(ILogger<LoggingCrm> logger) : ICrm
{
    public Task SaveAsync(string leadId, string? email, CancellationToken cancellationToken)
    {
        logger.LogInformation("The contact of lead {Lead} would be saved here", leadId);
        return Task.CompletedTask;
    }
}
