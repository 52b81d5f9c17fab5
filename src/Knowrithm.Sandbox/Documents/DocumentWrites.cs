namespace Knowrithm.Sandbox;

internal static class DocumentWrites
{
    public static Reply Delete(Call call)
    {
        var document = call.World.Documents.Get(call.Value("document_id"));
        return Reply.Bare(new()
        {
            ["message"] = "Document deleted successfully",
            ["document_id"] = document.Id,
            ["deleted_chunks_count"] = Remove(document, call.World)
        });
    }

    public static Reply BulkDelete(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        string[] ids = [.. (body.Strings("document_ids")?.AsArray() ?? []).Select(id => (string)id!).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (ids.Length == 0) body.Wrong("document_ids", "This field is required.");
        if (!ids.All(id => Guid.TryParseExact(id, "D", out _))) body.Wrong("document_ids", "Not a list of UUIDs.");
        body.Check();
        var found = world.Documents.List(d => ids.Contains(d.Id, StringComparer.OrdinalIgnoreCase));
        if (found.Count == 0) throw new ApiException(404, "No active documents found to delete");
        return Reply.Bare(new()
        {
            ["message"] = "Documents deleted successfully",
            ["deleted_documents_count"] = found.Count,
            ["deleted_chunks_count"] = found.Sum(d => Remove(d, world)),
        });
    }

    /// <summary>Its chunks stay deleted until they are restored by themselves.</summary>
    public static Reply Restore(Call call)
    {
        var document = call.World.Documents.Get(call.Value("document_id"), deleted: true, "Deleted document");
        document.DeletedAt = null;
        return Reply.Bare(new() { ["message"] = "Document restored successfully", ["document_id"] = document.Id, ["filename"] = document.FileName });
    }

    public static int Remove(StoredDocument document, World world)
    {
        document.DeletedAt = world.Clock.Now;
        return document.Mark(deleted: true);
    }
}
