namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    // company_id and user_id are in no Swagger file; both of the vendor's SDKs send them.
    private const string NewConnection = "agent_id* company_id connection_params database_type* name* url* user_id";

    // url and agent_id are the SDKs' names; the Swagger file has connection_string, and forbids what it does not name.
    private const string ConnectionFields = "agent_id connection_params connection_string database_type is_active max_overflow name pool_size url";

    private static IEnumerable<Route> Databases =>
    [
        .. Route.Of<IDatabasesApi>(
            // The filters are in the vendor's current documentation alone.
            ("GET /api/v1/database-connection?database_type&status", nameof(IDatabasesApi.ListConnectionsAsync), Access.Credential, ""),
            ("POST /api/v1/database-connection", nameof(IDatabasesApi.CreateConnectionPlainAsync), Access.Credential, NewConnection),
            ("GET /api/v1/database-connection/agent/{agent_id}", nameof(IDatabasesApi.ListConnectionsByAgentAsync), Access.Credential, ""),
            ("POST /api/v1/database-connection/analyze", nameof(IDatabasesApi.StartAnalyzeMultipleConnectionsAsync), Access.Credential, ""),
            ("GET /api/v1/database-connection/deleted", nameof(IDatabasesApi.ListDeletedConnectionsAsync), Access.Credential, ""),
            ("POST /api/v1/database-connection/export", nameof(IDatabasesApi.StartExportConnectionAsync), Access.Credential, "connection_id* limit_per_table"),
            ("DELETE /api/v1/database-connection/{connection_id}", nameof(IDatabasesApi.StartDeleteConnectionPlainAsync), Access.Credential, ""),
            ("GET /api/v1/database-connection/{connection_id}", nameof(IDatabasesApi.GetConnectionAsync), Access.Credential, ""),
            ("PATCH /api/v1/database-connection/{connection_id}", nameof(IDatabasesApi.PatchConnectionAsync), Access.Credential, ConnectionFields),
            ("PUT /api/v1/database-connection/{connection_id}", nameof(IDatabasesApi.UpdateConnectionPlainAsync), Access.Credential, ConnectionFields),
            ("POST /api/v1/database-connection/{connection_id}/analyze", nameof(IDatabasesApi.StartAnalyzeConnectionAsync), Access.Credential, ""),
            ("GET /api/v1/database-connection/{connection_id}/knowledge-graph", nameof(IDatabasesApi.GetKnowledgeGraphAsync), Access.Credential, ""),
            ("PATCH /api/v1/database-connection/{connection_id}/restore", nameof(IDatabasesApi.StartRestoreConnectionAsync), Access.Credential, ""),
            ("GET /api/v1/database-connection/{connection_id}/sample-queries", nameof(IDatabasesApi.GetSampleQueriesAsync), Access.Credential, ""),
            ("GET /api/v1/database-connection/{connection_id}/semantic-snapshot", nameof(IDatabasesApi.GetSemanticSnapshotAsync), Access.Credential, ""),
            ("POST /api/v1/database-connection/{connection_id}/test", nameof(IDatabasesApi.TestConnectionAsync), Access.Credential, ""),
            ("POST /api/v1/database-connection/{connection_id}/text-to-sql", nameof(IDatabasesApi.StartTextToSqlAsync), Access.Credential,
                "execute question* result_limit"),
            ("POST /api/v1/sdk/database", nameof(IDatabasesApi.CreateConnectionAsync), Access.Credential, NewConnection),
            ("DELETE /api/v1/sdk/database/{connection_id}", nameof(IDatabasesApi.StartDeleteConnectionAsync), Access.Credential, ""),
            ("PUT /api/v1/sdk/database/{connection_id}", nameof(IDatabasesApi.UpdateConnectionAsync), Access.Credential, ConnectionFields)),
        .. Route.Of<IDatabaseTablesApi>(
            ("GET /api/v1/database-connection/table/deleted", nameof(IDatabaseTablesApi.ListDeletedTablesAsync), Access.Credential, ""),
            ("DELETE /api/v1/database-connection/table/{table_id}", nameof(IDatabaseTablesApi.StartDeleteTableAsync), Access.Credential, ""),
            ("GET /api/v1/database-connection/table/{table_id}", nameof(IDatabaseTablesApi.GetTableAsync), Access.Credential, ""),
            ("PATCH /api/v1/database-connection/table/{table_id}/restore", nameof(IDatabaseTablesApi.StartRestoreTableAsync), Access.Credential, ""),
            ("DELETE /api/v1/database-connection/{connection_id}/table", nameof(IDatabaseTablesApi.StartDeleteTablesForConnectionAsync), Access.Credential, ""),
            ("GET /api/v1/database-connection/{connection_id}/table?page&per_page", nameof(IDatabaseTablesApi.ListTablesAsync), Access.Credential, "")),
    ];
}
