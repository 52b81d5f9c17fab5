namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    private static IReadOnlyList<Route> Documents =>
    [
        .. Route.Of<IDocumentsApi>(
            // status is in no Swagger file; the vendor's SDKs send it.
            ("GET /api/v1/document?page&per_page&status", nameof(IDocumentsApi.ListDocumentsAsync), Access.Credential, ""),
            ("GET /api/v1/document/agent/{agent_id}?page&per_page", nameof(IDocumentsApi.ListDocumentsByAgentAsync), Access.Credential, ""),
            ("DELETE /api/v1/document/bulk-delete", nameof(IDocumentsApi.BulkDeleteDocumentsAsync), Access.Credential, "document_ids*"),
            ("GET /api/v1/document/chunk/deleted", nameof(IDocumentsApi.ListDeletedChunksAsync), Access.Credential, ""),
            ("DELETE /api/v1/document/chunk/{chunk_id}", nameof(IDocumentsApi.DeleteDocumentChunkAsync), Access.Credential, ""),
            ("PATCH /api/v1/document/chunk/{chunk_id}/restore", nameof(IDocumentsApi.RestoreDocumentChunkAsync), Access.Credential, ""),
            ("GET /api/v1/document/deleted", nameof(IDocumentsApi.ListDeletedDocumentsAsync), Access.Credential, ""),
            // A form; file and url are the route's other words for one file and one address. Without a file it is JSON.
            ("POST /api/v1/document/upload", nameof(IDocumentsApi.UploadDocumentsAsync), Access.Credential, "agent_id files urls"),
            ("DELETE /api/v1/document/{document_id}", nameof(IDocumentsApi.DeleteDocumentAsync), Access.Credential, ""),
            ("DELETE /api/v1/document/{document_id}/chunk", nameof(IDocumentsApi.DeleteDocumentChunksAsync), Access.Credential, ""),
            ("PATCH /api/v1/document/{document_id}/chunk/restore-all", nameof(IDocumentsApi.RestoreAllDocumentChunksAsync), Access.Credential, ""),
            ("PATCH /api/v1/document/{document_id}/restore", nameof(IDocumentsApi.RestoreDocumentAsync), Access.Credential, ""),
            ("GET /api/v1/chunks/upload", nameof(IDocumentsApi.UploadChunksAsync), Access.None, "")),
        .. Route.Of<ISearchApi>(
            ("POST /api/v1/search/database", nameof(ISearchApi.SearchDatabaseAsync), Access.Credential, "connection_id query*"),
            ("POST /api/v1/search/document", nameof(ISearchApi.SearchDocumentsAsync), Access.Credential, "agent_id limit query*")),
        .. Route.Of<IWidgetApi>(
            ("GET /api/widget.js", nameof(IWidgetApi.FetchWidgetScriptAsync), Access.None, ""),
            ("POST /api/v1/test", nameof(IWidgetApi.StartRenderTestPageAsync), Access.None, "body")),
    ];
}
