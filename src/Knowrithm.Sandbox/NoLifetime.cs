namespace Knowrithm.Sandbox;

/// <summary>Ends when it is disposed. The host's own would take SIGINT and SIGTERM from the program around the sandbox.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
