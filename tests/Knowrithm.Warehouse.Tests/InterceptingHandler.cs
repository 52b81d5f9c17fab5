namespace Knowrithm.Warehouse.Tests;

/// <summary>Between the client and the sandbox: told of each request before it is sent, and free to fail it.</summary>
internal sealed class InterceptingHandler() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    private readonly List<string> _paths = [];

    public Func<string, Task>? Before { get; set; }

    public IReadOnlyList<string> Take()
    {
        lock (_paths)
        {
            string[] paths = [.. _paths];
            _paths.Clear();
            return paths;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        lock (_paths) _paths.Add(path);
        if (Before is { } before) await before(path);
        return await base.SendAsync(request, cancellationToken);
    }
}
