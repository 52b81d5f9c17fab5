using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The files and addresses to upload, from a form or from JSON.</summary>
internal sealed record UploadRequest(string? AgentId, IReadOnlyList<FormFile> Files, IReadOnlyList<string> Urls, JsonObject Metadata)
{
    private static readonly string[] FileFields = ["files", "file", "files[]", "file[]"];
    private static readonly string[] Own = ["agent_id", "url", "urls", "urls[]", "metadata"];

    public static UploadRequest Read(Form form)
    {
        var agentId = form.Text("agent_id");
        if (agentId is not null && !Guid.TryParseExact(agentId, "D", out _)) throw new ValidationException("agent_id", "Not a valid UUID.");
        var urls = form.All("url").Concat(form.All("urls").Concat(form.All("urls[]")).SelectMany(Split));
        return new(agentId, [.. form.Files.Where(f => FileFields.Contains(f.Field))], [.. urls], MetadataOf(form));
    }

    public static UploadRequest Read(Fields body)
    {
        var (agentId, url, urls, metadata) = (body.Uuid("agent_id"), body.Text("url"), body.Strings("urls"), body.Object("metadata"));
        body.Check();
        List<string> all = [.. (urls?.AsArray() ?? []).Select(u => (string)u!)];
        if (!string.IsNullOrWhiteSpace(url)) all.Insert(0, url);
        return new(agentId, [], all, metadata as JsonObject ?? []);
    }

    /// <summary>Splits one value, several separated by commas, or a JSON array: senders differ.</summary>
    private static IEnumerable<string> Split(string value)
    {
        if (!value.TrimStart().StartsWith('[')) return value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        try
        {
            return JsonSerializer.Deserialize<string[]>(value)!.Select(u => u ?? "");
        }
        catch (JsonException)
        {
            throw new ValidationException("urls", "Not a list of URLs");
        }
    }

    /// <summary>A JSON object, fields like `metadata[key]`, or simply further fields of the form.</summary>
    private static JsonObject MetadataOf(Form form)
    {
        var metadata = new JsonObject();
        if (form.Text("metadata") is { } text)
        {
            foreach (var (name, value) in JsonNode.Parse(WellFormed.Object(System.Text.Encoding.UTF8.GetBytes(text), optional: true).GetRawText())!
                .AsObject()) metadata[name] = value?.DeepClone();
        }

        foreach (var (name, value) in form.Values.Where(v => !Own.Contains(v.Name)))
        {
            metadata[name.StartsWith("metadata[", StringComparison.Ordinal) && name.EndsWith(']') ? name[9..^1] : name] = value;
        }

        return metadata;
    }
}
