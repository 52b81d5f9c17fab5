using System.Net;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>A body that has a successful status and reports a failure. The pipeline turns it into the caller's exception.</summary>
internal sealed class ReportedFailureException(JsonElement body) : JsonException("The body reports a failure.")
{
    private static readonly string[] StatusNames = ["http_status", "httpStatus", "status_code", "statusCode", "status", "code"];

    /// <summary>The object that reports it.</summary>
    public JsonElement Body { get; } = body;

    /// <summary>The status that the body itself names; null where it names none.</summary>
    public HttpStatusCode? Status { get; } = Read(body);

    public static ReportedFailureException At(Utf8JsonReader reader) => new(JsonElement.ParseValue(ref reader));

    /// <summary>The failure that an object of any form reports, or the one in its <c>data</c>; null where it reports none.</summary>
    public static ReportedFailureException? Find(JsonElement body) =>
        body.ValueKind != JsonValueKind.Object ? null
        : IsReport(body) ? new(body)
        : body.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && IsReport(data) ? new(data)
        : null;

    private static bool IsReport(JsonElement body)
    {
        var signals = FailureSignal.Of(body);
        return (signals & (FailureSignals.Flag | FailureSignals.HttpStatus)) != 0 || (signals != 0 && body.EnumerateObject().All(IsAboutFailure));
    }

    private static bool IsAboutFailure(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Null || member.Name.ToUpperInvariant() is "MESSAGE" or "MSG" or "SUCCESS" or "OK" or "STATUS" or "ERROR"
        or "ERRORS" or "CODE" or "ERROR_CODE" or "DETAIL" or "DETAILS" or "TIMESTAMP";

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
