namespace Knowrithm.Sandbox.Tool;

internal static class Interruption
{
    /// <summary>Waits for Ctrl+C or SIGTERM, which are not a failure here.</summary>
    public static Task OfAsync(CancellationToken token)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        token.Register(() => stop.TrySetResult());
        return stop.Task;
    }
}
