namespace Knowrithm.Client.Tests;

/// <summary>
/// Waits for what another thread or process does and tells nobody of. How long it takes is never part of a test: the limit only ends one that is
/// wrong.
/// </summary>
internal static class Until
{
    public static readonly TimeSpan Guard = TimeSpan.FromMinutes(10);

    public static Task TrueAsync(Func<bool> condition) => TrueAsync(_ => Task.FromResult(condition()));

    public static async Task TrueAsync(Func<CancellationToken, Task<bool>> condition)
    {
        using var guard = new CancellationTokenSource(Guard);
        while (!await condition(guard.Token)) await Task.Delay(1, guard.Token);
    }
}
