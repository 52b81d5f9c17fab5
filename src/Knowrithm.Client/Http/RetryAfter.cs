using System.Net.Http.Headers;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>
/// Reads <c>Retry-After</c>: seconds, an HTTP date, and the ISO date that the vendor's client expects too. A past or negative one means no wait.
/// </summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        TimeSpan wait;
        if (headers.RetryAfter is { } value)
            wait = value.Delta ?? value.Date!.Value - now;
        else if (!headers.TryGetValues("Retry-After", out var raw))
            return null;
        else if (string.Concat(raw) is var text && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            && seconds is < int.MaxValue and > 0)
            wait = TimeSpan.FromSeconds(seconds);
        else if (LenientDateConverter.TryParse(text, out var date))
            wait = date - now;
        else
            return null;
        return wait > TimeSpan.Zero ? wait : null;
    }
}
