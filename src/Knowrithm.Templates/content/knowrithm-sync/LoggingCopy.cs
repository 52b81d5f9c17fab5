using Knowrithm.Client;

namespace KnowrithmApp;

/// <summary>Stands for the copy until there is a database for it.</summary>
internal sealed class LoggingCopy(ILogger<LoggingCopy> logger) : ICopy
{
    public Task SaveAsync(Lead lead, CancellationToken cancellationToken)
    {
        logger.LogInformation("Lead {Lead} would be saved here", lead.Id);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string leadId, CancellationToken cancellationToken)
    {
        logger.LogInformation("Lead {Lead} would be removed here", leadId);
        return Task.CompletedTask;
    }
}
