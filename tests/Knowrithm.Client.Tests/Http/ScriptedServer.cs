using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>A server in memory: answers from a script, and notes what it was sent.</summary>
internal sealed class ScriptedServer(Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private int _count;

    public ScriptedServer(Func<ReceivedRequest, HttpResponseMessage> answer)
        : this((received, _) => Task.FromResult(answer(received)))
    {
    }

    public ScriptedServer(params (int Status, string Body)[] script)
        : this(received => Json(script[Math.Min(received.Number, script.Length) - 1].Body, script[Math.Min(received.Number, script.Length) - 1].Status))
    {
    }

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public bool IsDisposed { get; private set; }

    public static HttpResponseMessage Json(string body, int status = 200) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var received = await ReceivedRequest.ReadAsync(Interlocked.Increment(ref _count), request);
        _requests.Enqueue(received);
        return await answer(received, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
