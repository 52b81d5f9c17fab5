using Polly.Timeout;

namespace Knowrithm.Client.Tests;

/// <summary>What the application's code does at a place inside a call.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Thrown">The exception that it throws; null when it does something else.</param>
/// <param name="RunAsync">Does it.</param>
internal sealed record Deed(string Name, Type? Thrown, Func<DeedScene, CancellationToken, Task> RunAsync)
{
    public static IReadOnlyList<Deed> All { get; } =
    [
        Throws(new HttpRequestException(HttpRequestError.ConnectionError, "The audit service is away.")),
        Throws(new IOException("The disk is full.")),
        Throws(new TimeoutException("The vault is slow.")),
        Throws(new TimeoutRejectedException("A policy of the application.")),
        Throws(new TaskCanceledException("A token of the application.")),
        Throws(new InvalidOperationException("A bug of the application.")),
        new("cancels the call", null, static async (scene, token) =>
        {
            await scene.Caller.CancelAsync();
            token.ThrowIfCancellationRequested();
        }),
        new("waits for ever", null, static (_, token) => Task.Delay(Timeout.Infinite, token)) { Hangs = true },
        new("waits for ever, without its token", null, static (scene, _) => scene.Never) { Hangs = true, IgnoresToken = true },
        new("calls the client", null, static (scene, _) => scene.ReenterAsync()),
        new("disposes the client", null, static (scene, _) =>
        {
            scene.Dispose();
            return Task.CompletedTask;
        }) { Disposes = true },
    ];

    public bool Hangs { get; init; }

    public bool IgnoresToken { get; init; }

    public bool Disposes { get; init; }

    public bool Cancels => Name == "cancels the call";

    public override string ToString() => Name;

    private static Deed Throws(Exception exception) => new($"throws {exception.GetType().Name}", exception.GetType(), (_, _) => Task.FromException(exception));
}
