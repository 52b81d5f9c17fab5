namespace Knowrithm.Client.AotApp;

/// <inheritdoc/>
internal sealed class Row<T>(string route, Func<IKnowrithmClient, Texts, bool, Task<T>> call, Func<T, ValueTask<string>> write, bool isStream = false)
    : Row(route)
{
    public override bool IsStream => isStream;

    public override async Task CallAsync(IKnowrithmClient client, Texts text, bool full)
    {
        if (await call(client, text, full) is IDisposable disposable) disposable.Dispose();
    }

    public override async Task<string> RewriteAsync(IKnowrithmClient client, Texts text, bool full) => await write(await call(client, text, full));
}
