using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>A server in memory: answers from a script, and notes what it was sent.</summary>
internal sealed class ScriptedServer(Func<Sending, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<Sending> _sendings = new();
    private int _count;

    public ScriptedServer(Func<Sending, HttpResponseMessage> answer)
        : this((sending, _) => Task.FromResult(answer(sending)))
    {
    }

    public ScriptedServer(params (int Status, string Body)[] script)
        : this(sending => Json(script[Math.Min(sending.Number, script.Length) - 1].Body, script[Math.Min(sending.Number, script.Length) - 1].Status))
    {
    }

    public IReadOnlyList<Sending> Sendings => [.. _sendings];

    public bool IsDisposed { get; private set; }

    public static HttpResponseMessage Json(string body, int status = 200) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sending = await Sending.ReadAsync(Interlocked.Increment(ref _count), request);
        _sendings.Enqueue(sending);
        return await answer(sending, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
