using System.Collections.Concurrent;
using Knowrithm.Client;

namespace KnowrithmApp.Tests;

/// <summary>A copy in memory: the e-mail address of each lead.</summary>
internal sealed class RecordingCopy : ICopy
{
    public ConcurrentDictionary<string, string> Leads { get; } = [];

    public Task SaveAsync(Lead lead, CancellationToken cancellationToken)
    {
        Leads[lead.Id] = lead.Email ?? "";
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string leadId, CancellationToken cancellationToken)
    {
        Leads.TryRemove(leadId, out _);
        return Task.CompletedTask;
    }
}
