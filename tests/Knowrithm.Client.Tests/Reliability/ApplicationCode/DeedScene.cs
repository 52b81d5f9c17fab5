namespace Knowrithm.Client.Tests;

/// <summary>One call with code of the application in it, and what that code can reach.</summary>
internal sealed class DeedScene(Deed deed) : IDisposable
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isDone;

    /// <summary>Ends when the code runs.</summary>
    public Task Entered => _entered.Task;

    public KnowrithmClient Client { get; set; } = null!;

    public bool IsCalling { get; set; }

    public CancellationTokenSource Caller { get; } = new();

    public Task Never { get; } = new TaskCompletionSource().Task;

    /// <summary>Does the deed the first time only where it would otherwise meet itself.</summary>
    public Task DoAsync(CancellationToken cancellationToken)
    {
        if (deed.Thrown is null && !deed.Hangs && _isDone) return Task.CompletedTask;
        _isDone = true;
        _entered.TrySetResult();
        return deed.RunAsync(this, cancellationToken);
    }

    /// <summary>For places that cannot wait: what would wait is left out of their rows.</summary>
    public void Do() => DoAsync(Caller.Token).GetAwaiter().GetResult();

    /// <summary>For places that are passed often, outside of calls too.</summary>
    public void DoOnce()
    {
        if (IsCalling && !_isDone) Do();
    }

    /// <summary>Its response may be another route's: what matters is that the call ends.</summary>
    public async Task ReenterAsync()
    {
        try
        {
            await Client.WithCredential(KnowrithmCredential.Anonymous).Geography.ListCountriesAsync();
        }
        catch (KnowrithmSerializationException)
        {
        }
    }

    public void Dispose() => Client.Dispose();
}
