using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>JSON for a column; null for nothing.</summary>
internal static class Json
{
    public static string? Of(JsonElement? element) => element is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value ? value.GetRawText()
        : null;

    public static string? Of(IReadOnlyList<string> texts) => texts.Count == 0 ? null : JsonSerializer.Serialize(texts);

    public static string? Of(IReadOnlyList<JsonElement> elements) => elements.Count == 0 ? null : JsonSerializer.Serialize(elements);

    /// <summary>The fields that the client does not know by name.</summary>
    public static string? Extra(ApiObject item) => item.AdditionalProperties.Count == 0 ? null : JsonSerializer.Serialize(item.AdditionalProperties);

    public static string? Of(IReadOnlyList<MessageSource> sources) =>
        sources.Count == 0 ? null : new JsonArray([.. sources.Select(static source => With(source, new()
    {
        ["source_number"] = source.SourceNumber,
        ["document_name"] = source.DocumentName,
        ["url"] = source.Url,
        ["cited"] = source.Cited,
    }))]).ToJsonString();

    public static string? Of(MessageMetadata? metadata)
    {
        if (metadata is null) return null;
        var json = new JsonObject();
        if (metadata.AllSources.Count > 0) json["all_sources"] = JsonSerializer.SerializeToNode(metadata.AllSources);
        if (metadata.CitedSources.Count > 0) json["cited_sources"] = JsonSerializer.SerializeToNode(metadata.CitedSources);
        if (metadata.CitationWarnings.Count > 0) json["citation_warnings"] = JsonSerializer.SerializeToNode(metadata.CitationWarnings);
        return With(metadata, json) is { Count: > 0 } all ? all.ToJsonString() : null;
    }

    private static JsonObject With(ApiObject item, JsonObject json)
    {
        foreach (var (name, value) in item.AdditionalProperties) json[name] = JsonSerializer.SerializeToNode(value);
        return json;
    }
}
