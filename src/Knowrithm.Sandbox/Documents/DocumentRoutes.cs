using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class DocumentRoutes
{
    private const ErrorShape Errors = ErrorShape.MessageWhenForbidden;

    private const long TwoGigabytes = 2L * 1024 * 1024 * 1024;

    private static readonly string[] Statuses = ["pending", "processing", "processed", "failed"];

    public static IEnumerable<Route> All() =>
    [
        new("POST", "/api/v1/document/upload", Access.Company, Upload.Run) { FormLimit = TwoGigabytes },
        new("GET", "/api/v1/document", Access.Company, call => List(call, null)),
        new("GET", "/api/v1/document/agent/{agent_id}", Access.Company, call => List(call, call.Agent())),
        new("GET", "/api/v1/document/deleted", Access.Company, Deleted, Errors),
        new("DELETE", "/api/v1/document/bulk-delete", Access.Company, DocumentWrites.BulkDelete, Errors),
        new("DELETE", "/api/v1/document/{document_id}", Access.Company, DocumentWrites.Delete, Errors),
        new("PATCH", "/api/v1/document/{document_id}/restore", Access.Company, DocumentWrites.Restore, Errors),
        new("GET", "/api/v1/document/chunk/deleted", Access.Company, DeletedChunks, Errors),
        new("DELETE", "/api/v1/document/chunk/{chunk_id}", Access.Company, ChunkWrites.Delete, Errors),
        new("PATCH", "/api/v1/document/chunk/{chunk_id}/restore", Access.Company, ChunkWrites.Restore, Errors),
        new("DELETE", "/api/v1/document/{document_id}/chunk", Access.Company, ChunkWrites.DeleteAll, Errors),
        new("PATCH", "/api/v1/document/{document_id}/chunk/restore-all", Access.Company, ChunkWrites.RestoreAll, Errors),
    ];

    private static Reply List(Call call, Agent? agent)
    {
        var (query, world) = (call.Query, call.World);
        var (status, type, search, agentId) = (query.Choice("status", Statuses), query.Text("document_type"), query.Text("search"), query.Text("agent_id"));
        var found = world.Documents.List(d =>
            (agent is null || agent.Library.Present.Contains(d))
            && (agentId is null || d.Agent?.Id.Equals(agentId, StringComparison.OrdinalIgnoreCase) == true)
            && (status is null || d.Status(world) == status)
            && (type is null || d.Type == type)
            && (search is null || d.FileName.Contains(search, StringComparison.OrdinalIgnoreCase)));
        return query.Page("document", found, d => d.ToJson(world), perPage: 10);
    }

    private static Reply Deleted(Call call) =>
        Reply.List("deleted_documents", new([.. call.World.Documents.List(_ => true, deleted: true).Select(d => d.ToJson(call.World))]));

    private static Reply DeletedChunks(Call call) =>
        Reply.List("deleted_chunks", new JsonArray([.. call.World.Documents.Chunks(deleted: true).Select(c => c.ToJson(call.World))]));
}
