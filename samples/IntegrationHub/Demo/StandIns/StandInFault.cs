using System.Globalization;

namespace Acme.IntegrationHub.StandIns;

/// <summary>What goes wrong, and how often.</summary>
internal sealed class StandInFault
{
    private int _hits;

    public int Status { get; init; } = 503;

    public int Times { get; init; } = 1;

    public int? RetryAfterSeconds { get; init; }

    public string Body { get; init; } = """{"message":"made up for a test"}""";

    /// <summary>Never answers, until the client gives up.</summary>
    public bool Hang { get; init; }

    /// <summary>Only what changes something: signing in does not.</summary>
    public bool WritesOnly { get; init; }

    public bool IsHanging { get; private set; }

    public int Hits => Math.Min(_hits, Times);

    public bool Strikes(HttpRequest request) =>
        !(WritesOnly && (HttpMethods.IsGet(request.Method) || request.Path.Value!.EndsWith("/token", StringComparison.Ordinal)))
        && Interlocked.Increment(ref _hits) <= Times;

    public async Task AnswerAsync(HttpContext http)
    {
        if (Hang)
        {
            IsHanging = true;
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            IsHanging = false;
            return;
        }
        http.Response.StatusCode = Status;
        if (RetryAfterSeconds is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Body);
    }
}
