using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class DocumentJson
{
    public static JsonObject ToJson(this StoredDocument document, World world)
    {
        var json = new JsonObject
        {
            ["id"] = document.Id,
            ["original_filename"] = document.FileName,
            ["document_type"] = document.Type,
            ["file_size"] = document.Size,
            ["page_count"] = document.IsRead ? 1 : null,
            ["word_count"] = document.IsRead ? document.Chunks.Sum(c => Words.Count(c.Content)) : null,
            ["status"] = document.Status(world),
            ["processing_error"] = document.Error,
            ["chunks"] = new JsonArray([.. document.Chunks.Select(c => c.ToJson(world))]),
            ["user"] = new JsonObject { ["id"] = document.Owner.Id, ["username"] = document.Owner.Username, ["email"] = document.Owner.Email },
            ["created_at"] = world.Clock.Text(document.CreatedAt),
        };
        if (document.Metadata.Count > 0) json["metadata"] = document.Metadata.DeepClone();
        return json;
    }

    /// <summary>As a webhook carries it: with the ids that REST leaves out.</summary>
    public static JsonObject ToEvent(this StoredDocument document, World world)
    {
        var json = document.ToJson(world);
        json["document_id"] = document.Id;
        json["agent_id"] = document.Agent?.Id;
        return json;
    }

    public static JsonObject ToJson(this DocumentChunk chunk, World world) => new()
    {
        ["id"] = chunk.Id,
        ["chunk_index"] = chunk.Index,
        ["content"] = chunk.Content,
        ["word_count"] = Words.Count(chunk.Content),
        ["embedding_model"] = chunk.Document.Agent?.Settings.EmbeddingModel ?? "text-embedding-3-small",
        ["created_at"] = world.Clock.Text(chunk.Document.CreatedAt),
    };
}
