using System.Globalization;
using System.Net;
using System.Text.Json;
using Polly.Timeout;

namespace Acme.IntegrationHub;

/// <summary>Turns what a destination answered into a <see cref="DestinationException"/>.</summary>
internal sealed class Failures(string destination, Func<JsonElement, string?> readError, TimeProvider time)
{
    private const int LongestBody = 16 * 1024;
    private const int LongestReason = 500;

    public async ValueTask<Exception?> OfAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode) return null;
        var reason = await ReasonAsync(response);
        return new DestinationException(destination, response.StatusCode, reason, IsTransient(response.StatusCode, reason), RetryAfter(response, time));
    }

    /// <summary>No connection, a broken one, time-outs, successes that cannot be read: none says that the data was wrong.</summary>
    public Exception Of(Exception e, CancellationToken cancellationToken) => e switch
    {
        DestinationException => e,
        OperationCanceledException when cancellationToken.IsCancellationRequested => e,
        TimeoutRejectedException => new DestinationException(destination, null, "It did not answer in time.", isTransient: true, inner: e),
        JsonException => new DestinationException(destination, null, "Its answer could not be read.", isTransient: true, inner: e),
        _ => new DestinationException(destination, null, "It could not be reached.", isTransient: true, inner: e),
    };

    /// <summary>
    /// 401 is among them: credentials are rotated on both sides at slightly different times, and the next run uses the new ones. So is 409: somebody
    /// else wrote, and the next run looks again. Two refusals that mean "later" have other numbers: Salesforce's spent quota, and Zendesk's
    /// idempotency key that another request holds.
    /// </summary>
    public static bool IsTransient(HttpStatusCode status, string reason = "") =>
        (int)status is 401 or 408 or 409 or 423 or 425 or 429 or >= 500
        || reason.StartsWith("REQUEST_LIMIT_EXCEEDED", StringComparison.Ordinal)
        || reason.StartsWith("IdempotentRequestError", StringComparison.Ordinal);

    /// <summary><c>Retry-After</c> in seconds or as a date; Intercom's <c>X-RateLimit-Reset</c> in seconds since 1970.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        if (header?.Delta is { } delta) return delta;
        if (header?.Date is { } date) return Positive(date - time.GetUtcNow());
        return response.StatusCode == HttpStatusCode.TooManyRequests && response.Headers.TryGetValues("X-RateLimit-Reset", out var reset)
            && long.TryParse(reset.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? Positive(DateTimeOffset.FromUnixTimeSeconds(seconds) - time.GetUtcNow()) : null;
    }

    private async Task<string> ReasonAsync(HttpResponseMessage response)
    {
        string? reason = null;
        try
        {
            var body = await response.Content.ReadAsStringAsync();
            if (body.Length <= LongestBody)
            {
                using var json = JsonDocument.Parse(body);
                reason = readError(json.RootElement);
            }
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or IOException or InvalidOperationException or KeyNotFoundException)
        {
            // Not the error body that its documentation promises; the status is enough.
        }
        reason ??= response.ReasonPhrase ?? "no reason given";
        // Some repeat the values that they did not like, and reasons are logged.
        return Redaction.Mask(reason.Length <= LongestReason ? reason : reason[..LongestReason]).TrimEnd('.') + ".";
    }

    private static TimeSpan Positive(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
