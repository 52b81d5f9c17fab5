namespace Knowrithm.Sandbox;

internal static class ChunkWrites
{
    public static Reply Delete(Call call) => Mark(call, deleted: true, "Document chunk", "Document chunk deleted successfully");

    public static Reply Restore(Call call) => Mark(call, deleted: false, "Deleted document chunk", "Document chunk restored successfully");

    public static Reply DeleteAll(Call call)
    {
        var document = call.World.Documents.Get(call.Value("document_id"));
        return Reply.Bare(new()
        {
            ["message"] = "Document chunks deleted successfully",
            ["document_id"] = document.Id,
            ["deleted_chunks_count"] = document.Mark(deleted: true)
        });
    }

    public static Reply RestoreAll(Call call)
    {
        var document = call.World.Documents.Get(call.Value("document_id"), what: "Active document");
        return Reply.Bare(new()
        {
            ["message"] = "Document chunks restored successfully",
            ["document_id"] = document.Id,
            ["restored_chunks_count"] = document.Mark(deleted: false)
        });
    }

    private static Reply Mark(Call call, bool deleted, string what, string message)
    {
        var id = call.Value("chunk_id");
        var chunk = call.World.Documents.Chunks(!deleted).FirstOrDefault(c => c.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiException.NotFound(what);
        if (!deleted && chunk.Document.DeletedAt is not null) throw new ApiException(400, "Cannot restore chunk: parent document is deleted");
        chunk.IsDeleted = deleted;
        chunk.Document.Refresh();
        return Reply.Bare(new() { ["message"] = message, ["chunk_id"] = chunk.Id, ["chunk_index"] = chunk.Index });
    }
}
