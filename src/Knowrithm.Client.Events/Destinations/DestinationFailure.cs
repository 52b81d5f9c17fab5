using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Knowrithm.Client.Events;

/// <summary>Reads the response of a destination that did not accept a request.</summary>
internal static class DestinationFailure
{
    private const int LongestBody = 16 * 1024;
    private const int LongestReason = 500;
    private const long Year10000 = 253402300800;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // What says nothing to a person.
    private static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "status", "type", "category", "subcategory", "correlationId", "request_id", "requestId", "uuid", "timestamp", "links", "more_info", "instance",
            "domain",
        "@type", "documentation_url", "help_url", "_rid",
    };

    // Names of texts that need no name.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "message", "error", "error_description", "description", "detail", "title", "code", "errorCode", "errorMessages", "messages", "reason",
    };

    public static async Task<DestinationException> ReadAsync(string destination, HttpResponseMessage response, TimeProvider time) =>
        new(destination, response.StatusCode, Clean(Reason(await response.Content.ReadAsStringAsync(), response)), RetryAfter(response, time));

    /// <summary><c>Retry-After</c> in seconds or as a date, or <c>X-RateLimit-Reset</c> in seconds since 1970; a day at most.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        if (header?.Delta is { } delta) return Limited(delta);
        if (header?.Date is { } date) return Limited(date - time.GetUtcNow());
        return response.StatusCode == HttpStatusCode.TooManyRequests && response.Headers.TryGetValues("X-RateLimit-Reset", out var reset)
            && long.TryParse(reset.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < Year10000
            ? Limited(DateTimeOffset.FromUnixTimeSeconds(seconds) - time.GetUtcNow()) : null;
    }

    private static TimeSpan Limited(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;

    private static string Reason(string body, HttpResponseMessage response)
    {
        if (body.Length <= LongestBody)
        {
            try
            {
                using var json = JsonDocument.Parse(body);
                var texts = new List<string>();
                Collect(json.RootElement, null, texts);
                if (texts.Count > 0) return string.Join(": ", texts.Distinct());
            }
            catch (JsonException)
            {
                if (response.Content.Headers.ContentType?.MediaType == "text/plain" && !string.IsNullOrWhiteSpace(body)) return body;
            }
        }
        return response.ReasonPhrase is { Length: > 0 } phrase ? phrase : "No reason was given";
    }

    private static void Collect(JsonElement value, string? name, List<string> texts)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    if (!Noise.Contains(property.Name)) Collect(property.Value, Plain.Contains(property.Name) ? null : property.Name, texts);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Collect(item, name, texts);
                break;
            case JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()):
                texts.Add(name is null ? value.GetString()! : $"{name}: {value.GetString()}");
                break;
            case JsonValueKind.Number when name is null:
                texts.Add(value.GetRawText());
                break;
        }
    }

    // Some repeat the values that they did not accept, and reasons are logged.
    private static string Clean(string reason) => SafeText.Excerpt(reason, LongestReason).TrimEnd('.') + ".";
}
