using System.Net.Http.Headers;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The files and addresses for an agent to learn from. With a file in it, it is sent as a form, otherwise as JSON.</summary>
public sealed record UploadDocumentsRequest : IRequestBody
{
    /// <summary>The agent that learns. The Swagger file makes it optional, all other sources require it.</summary>
    public string? AgentId { get; init; }

    /// <summary>The files; read while they are sent, so their size does not matter to memory. The server's usual limit is 50 MB for each file.</summary>
    public IReadOnlyList<DocumentFile> Files { get; init => field = value ?? []; } = [];

    /// <summary>The addresses of pages and files that the server fetches itself.</summary>
    public IReadOnlyList<string> Urls { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The further fields, as one JSON object: each of its members becomes a field beside <c>agent_id</c>, as in the vendor's SDKs. In a form, a value that is
    /// not a text is sent as JSON text.
    /// </summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>A callback that receives the number of bytes sent. Another attempt begins at zero.</summary>
    public IProgress<UploadProgress>? Progress { get; init; }

    HttpContent? IRequestBody.ToContent()
    {
        if (Urls.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("An address is empty.");
        return Files.Count > 0 ? new UploadContent(this) : Json();
    }

    /// <summary>The fields of <see cref="Metadata"/>.</summary>
    internal IEnumerable<JsonProperty> Fields()
    {
        if (Metadata is not { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } metadata) return [];
        if (metadata.ValueKind != JsonValueKind.Object) throw new ArgumentException("The metadata is not a JSON object.");
        foreach (var field in metadata.EnumerateObject())
            if (field.Name is "agent_id" or "url" or "urls" or "file" or "files")
                throw new ArgumentException($"The metadata must not contain '{field.Name}': the upload has it already.");
        return metadata.EnumerateObject();
    }

    private ByteArrayContent Json()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            if (AgentId is not null) writer.WriteString("agent_id", AgentId);
            if (Urls.Count > 0)
            {
                writer.WriteStartArray("urls");
                foreach (var url in Urls) writer.WriteStringValue(url);
                writer.WriteEndArray();
            }
            foreach (var field in Fields()) field.WriteTo(writer);
            writer.WriteEndObject();
        }
        return new ByteArrayContent(bytes.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };
    }
}
