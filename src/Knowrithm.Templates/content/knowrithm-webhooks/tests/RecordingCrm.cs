using System.Threading.Channels;

namespace KnowrithmApp.Tests;

/// <summary>A CRM that is down at first, and then remembers what is saved.</summary>
internal sealed class RecordingCrm(int failures) : ICrm
{
    private readonly Channel<(string LeadId, string? Email)> _saved = Channel.CreateUnbounded<(string, string?)>();
    private int _attempts;

    public int Attempts => Volatile.Read(ref _attempts);

    public async Task SaveAsync(string leadId, string? email, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _attempts) <= failures) throw new InvalidOperationException("The CRM is down.");
        await _saved.Writer.WriteAsync((leadId, email), cancellationToken);
    }

    /// <summary>Waits for the next save.</summary>
    public async Task<(string LeadId, string? Email)> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await _saved.Reader.ReadAsync(limit.Token);
    }
}
