using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Knowrithm.StandIns;

/// <summary>What goes wrong, and how often.</summary>
internal sealed class StandInFault
{
    private int _hits;

    public int Status { get; init; } = 503;

    public int Times { get; init; } = 1;

    public int? RetryAfterSeconds { get; init; }

    public string Body { get; init; } = """{"message":"made up for a test"}""";

    /// <summary>The request is applied, and its response is lost.</summary>
    public bool IsResponseLost { get; init; }

    /// <summary>Only what changes something: signing in and searching do not.</summary>
    public bool WritesOnly { get; init; }

    /// <summary>Everything but signing in.</summary>
    public bool IsSignedIn { get; init; }

    public int Hits => Math.Min(_hits, Times);

    public StandInFault With(int times) =>
        new() { Status = Status, Body = Body, RetryAfterSeconds = RetryAfterSeconds, IsResponseLost = IsResponseLost, WritesOnly = WritesOnly, Times = times };

    public bool Strikes(HttpRequest request) =>
        !(IsSignedIn && request.Path.Value!.Contains("/token", StringComparison.Ordinal))
        && !(WritesOnly && StandInRequest.Reads(request.Method, request.Path.Value!)) && Interlocked.Increment(ref _hits) <= Times;

    public async Task RespondAsync(HttpContext http, RequestDelegate next)
    {
        if (IsResponseLost)
        {
            http.Response.Body = new MemoryStream();
            await next(http);
            http.Abort();
            return;
        }
        http.Response.StatusCode = Status;
        if (RetryAfterSeconds is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Body);
    }
}
