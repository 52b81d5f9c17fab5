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

    /// <summary>Only what changes something.</summary>
    public bool WritesOnly { get; init; }

    public int Hits => Math.Min(_hits, Times);

    public bool Strikes(HttpRequest request) => !(WritesOnly && HttpMethods.IsGet(request.Method)) && Interlocked.Increment(ref _hits) <= Times;

    public async Task AnswerAsync(HttpContext http)
    {
        if (Hang)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }
        http.Response.StatusCode = Status;
        if (RetryAfterSeconds is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Body);
    }
}
