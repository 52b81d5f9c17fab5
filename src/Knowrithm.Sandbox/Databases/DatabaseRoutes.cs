using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class DatabaseRoutes
{
    private const string Base = "/api/v1/database-connection";

    private const ErrorShape Updates = ErrorShape.MessageAndSuccess;

    public static IEnumerable<Route> All() =>
    [
        new("GET", Base, Access.Company, call => List("connection", call.World.Databases.Present, call)),
        new("GET", Base + "/agent/{agent_id}", Access.Company, call => OfAgent(call, call.Agent())),
        new("GET", Base + "/deleted", Access.Company, call => List("deleted_connections", call.World.Databases.Deleted, call)),
        new("GET", Base + "/{connection_id}", Access.Company, call => Reply.Entity("connection", Connection(call).ToJson(call.World))),
        new("POST", Base, Access.Company, DatabaseWrites.Create),
        new("POST", "/api/v1/sdk/database", Access.Company, DatabaseWrites.Create),
        new("PUT", Base + "/{connection_id}", Access.Company, DatabaseWrites.Update, Updates),
        new("PATCH", Base + "/{connection_id}", Access.Company, DatabaseWrites.Update, Updates),
        new("PUT", "/api/v1/sdk/database/{connection_id}", Access.Company, DatabaseWrites.Update, Updates),
        new("POST", Base + "/{connection_id}/test", Access.Company, DatabaseWrites.Test),
        new("DELETE", Base + "/{connection_id}", Access.Company, DatabaseWrites.Delete),
        new("DELETE", "/api/v1/sdk/database/{connection_id}", Access.Company, DatabaseWrites.Delete),
        new("PATCH", Base + "/{connection_id}/restore", Access.Company, DatabaseWrites.Restore),
        new("POST", Base + "/{connection_id}/analyze", Access.Company, TableWrites.Analyze),
        new("POST", Base + "/export", Access.Company, TableWrites.Export),
        new("POST", Base + "/analyze", Access.Company, TableWrites.AnalyzeAll),
        new("GET", Base + "/{connection_id}/table", Access.Company, Tables),
        new("GET", Base + "/table/deleted", Access.Company, DeletedTables),
        new("GET", Base + "/table/{table_id}", Access.Company, call => Reply.Bare(call.World.Databases.GetTable(call.Value("table_id")).ToJson(call.World))),
        new("DELETE", Base + "/table/{table_id}", Access.Company, TableWrites.Delete),
        new("PATCH", Base + "/table/{table_id}/restore", Access.Company, TableWrites.Restore),
        new("DELETE", Base + "/{connection_id}/table", Access.Company, TableWrites.DeleteAll),
        new("GET", Base + "/{connection_id}/semantic-snapshot", Access.Company, DatabaseDescriptions.Snapshot),
        new("GET", Base + "/{connection_id}/sample-queries", Access.Company, DatabaseDescriptions.SampleQueries),
        new("POST", Base + "/{connection_id}/text-to-sql", Access.Company, DatabaseDescriptions.TextToSql) { Scope = Scope.Read },
        new("POST", "/api/v1/search/database", Access.Company, Search),
    ];

    public static DatabaseConnection Connection(Call call) => call.World.Databases.Get(call.Value("connection_id"));

    private static Reply OfAgent(Call call, Agent agent) => List("connection", call.World.Databases.Present.Where(c => c.Agent == agent), call);

    private static Reply List(string key, IEnumerable<DatabaseConnection> connections, Call call) =>
        Reply.List(key, new JsonArray([.. connections.Select(c => c.ToJson(call.World))]));

    private static Reply Tables(Call call)
    {
        var connection = Connection(call);
        var (tables, pagination) = call.Query.Cut(connection.Present.ToList(), t => t.ToJson(call.World), perPage: 10);
        return new()
        {
            Status = 200,
            Body = new JsonObject { ["connection"] = connection.ToJson(call.World), ["tables"] = tables, ["pagination"] = pagination },
            Data = tables,
            Pagination = pagination
        };
    }

    private static Reply DeletedTables(Call call) =>
        Reply.List("deleted_tables", new JsonArray([.. call.World.Databases.Tables.Where(t => t.IsDeleted).Select(t => t.ToJson(call.World))]));

    /// <summary>Searches without rows: the sandbox keeps none; a connection that cannot be reached reports an error.</summary>
    private static Reply Search(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (query, id) = (body.Text("query", required: true), body.Text("connection_id"));
        body.Check();
        var asked = string.IsNullOrEmpty(id) ? world.Databases.Present : [world.Databases.Get(id)];
        var results = new JsonObject();
        foreach (var connection in asked)
        {
            var good = connection.IsActive && connection.Test(world.Clock.Now);
            results[connection.Name] = good ? new JsonArray()
                : new JsonObject { ["error"] = connection.IsActive ? connection.TestResult : "Connection is inactive" };
        }

        return Reply.Plain(new() { ["query"] = query, ["execution_time"] = 0.01, ["results"] = results });
    }
}
