using System.Collections.Concurrent;

namespace Knowrithm.Client.Tests;

/// <summary>A server that issues tokens (<c>access-1</c>, <c>refresh-1</c>, …), takes only the newest, and answers all else with an empty list.</summary>
internal sealed class SessionServer : HttpMessageHandler
{
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private int _count;
    private int _issued;

    /// <summary>The access token that is taken: the newest, unless a test says otherwise.</summary>
    public string Accepted { get; set; } = "access-1";

    /// <summary>Whether it takes any token.</summary>
    public bool TakesAny { get; set; }

    /// <summary>What a renewal answers instead of tokens, by the number of the renewal from 1.</summary>
    public Func<int, (int Status, string Body)?> Renewal { get; set; } = static _ => null;

    /// <summary>What a signing in answers instead of tokens, by its number from 1.</summary>
    public Func<int, (int Status, string Body)?> LogIn { get; set; } = static _ => null;

    /// <summary>Held until it ends, before a renewal is answered.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What tokens come in; {0} is the access token, {1} the refresh token.</summary>
    public string Tokens { get; set; } = """{"access_token":"{0}","refresh_token":"{1}","expires_in":3600}""";

    public IEnumerable<ReceivedRequest> Requests => _requests;

    public IEnumerable<ReceivedRequest> To(string path) => _requests.Where(received => received.Path == "/api/v1" + path);

    public IEnumerable<string> TokensTo(string path) => To(path).Select(static received => received.Headers.GetValueOrDefault("Authorization", ""));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var received = await ReceivedRequest.ReadAsync(Interlocked.Increment(ref _count), request);
        _requests.Enqueue(received);
        switch (received.Path)
        {
            case "/api/v1/auth/refresh":
                var renewal = To("/auth/refresh").Count();
                await Gate.WaitAsync(cancellationToken);
                return Renewal(renewal) is { } refused ? ScriptedServer.Json(refused.Body, refused.Status) : Issue();
            case "/api/v1/auth/login":
                return LogIn(To("/auth/login").Count()) is { } rejected ? ScriptedServer.Json(rejected.Body, rejected.Status) : Issue();
            case var path when path.StartsWith("/api/v1/tasks/", StringComparison.Ordinal):
                return ScriptedServer.Json($$"""{"state":"SUCCESS","result":{{Next()}}}""");
            default:
                return TakesAny || received.Headers.GetValueOrDefault("Authorization") == $"Bearer {Accepted}"
                    ? ScriptedServer.Json("""{"agents":[],"api_key":"ak_new","api_secret":"as_new","message":"done"}""")
                    : ScriptedServer.Json("""{"msg":"Token has expired"}""", 401);
        }
    }

    private HttpResponseMessage Issue() => ScriptedServer.Json(Next());

    private string Next()
    {
        var number = Interlocked.Increment(ref _issued);
        Accepted = $"access-{number}";
        return Tokens.Replace("{0}", Accepted, StringComparison.Ordinal).Replace("{1}", $"refresh-{number}", StringComparison.Ordinal);
    }
}
