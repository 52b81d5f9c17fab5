using System.Globalization;

namespace Knowrithm.Client.Http;

/// <summary>What a response's headers say about it.</summary>
internal static class ResponseFacts
{
    public static ResponseInfo Of(Call call, HttpResponseMessage response, DateTimeOffset now) => new()
    {
        Route = call.Route,
        StatusCode = response.StatusCode,
        Attempt = call.Attempts,
        RequestId = RequestId(response),
        RateLimit = Number(response, "X-RateLimit-Limit"),
        RateLimitRemaining = Number(response, "X-RateLimit-Remaining"),
        RateLimitReset = Reset(response),
        RetryAfter = RetryAfter.Read(response.Headers, now),
    };

    public static string? RequestId(HttpResponseMessage response) =>
        Header(response, "X-Knowrithm-Request-Id") ?? Header(response, "X-Request-ID") ?? Header(response, "X-Agent-Trace-Id");

    private static DateTimeOffset? Reset(HttpResponseMessage response) =>
        Number(response, "X-RateLimit-Reset") is { } epoch ? DateTimeOffset.FromUnixTimeSeconds(epoch) : null;

    private static int? Number(HttpResponseMessage response, string name) =>
        int.TryParse(Header(response, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
