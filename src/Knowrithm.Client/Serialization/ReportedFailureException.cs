using System.Net;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>A body that came with a successful status and reports a failure. <see cref="WireSerializer"/> makes the caller's exception of it.</summary>
internal sealed class ReportedFailureException(JsonElement body) : JsonException("The body reports a failure.")
{
    private static readonly string[] StatusNames = ["http_status", "httpStatus", "status_code", "statusCode", "status", "code"];

    /// <summary>The object that reports it.</summary>
    public JsonElement Body { get; } = body;

    /// <summary>The status that the body itself names; null where it names none.</summary>
    public HttpStatusCode? Status { get; } = Read(body);

    public static ReportedFailureException At(Utf8JsonReader reader) => new(JsonElement.ParseValue(ref reader));

    private static HttpStatusCode? Read(JsonElement body)
    {
        foreach (var name in StatusNames)
            if (body.TryGetProperty(name, out var value) && Number(value) is { } number and >= 400 and < 600) return (HttpStatusCode)number;
        return null;
    }

    private static int? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), out var number) => number,
        _ => null,
    };
}
