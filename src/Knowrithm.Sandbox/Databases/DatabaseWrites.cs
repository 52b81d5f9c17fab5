using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class DatabaseWrites
{
    public static Reply Create(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (agentId, name, url) = (body.Uuid("agent_id", required: true), body.Text("name", required: true, max: 100), body.Text("url", required: true));
        var type = body.Text("database_type", required: true) is null ? null : body.Choice("database_type", DatabaseConnection.Types);
        _ = body.Object("connection_params");
        body.Check();
        var agent = world.Agents.Get(agentId);
        if (world.Databases.Present.Any(c => c.Name == name)) throw new ApiException(400, "Connection name already exists");
        var connection = new DatabaseConnection(agent, world.Clock.Now) { Name = name!, Type = type!, Url = url! };
        connection.IsActive = connection.Test(world.Clock.Now);
        world.Databases.Add(connection);
        return Reply.Bare(new()
        {
            ["message"] = "Database connection created successfully",
            ["connection"] = connection.ToJson(world),
            ["is_active"] = connection.IsActive,
            ["test_result"] = connection.TestResult,
        }, 201);
    }

    public static Reply Update(Call call)
    {
        var (world, connection, body) = (call.World, DatabaseRoutes.Connection(call), call.Fields());
        string[] fields = ["name", "database_type", "connection_string", "url", "agent_id", "connection_params", "is_active", "pool_size", "max_overflow"];
        body.Only(fields);
        var (name, type) = (body.Text("name", required: body.Has("name"), max: 100), body.Choice("database_type", DatabaseConnection.Types));
        var (url, active) = (body.Text("connection_string") ?? body.Text("url"), body.Flag("is_active"));
        var (pool, overflow) = (body.Whole("pool_size", 1), body.Whole("max_overflow", 0));
        _ = (body.Object("connection_params"), body.Uuid("agent_id"));
        body.Check();
        if (name is not null && world.Databases.Present.Any(c => c != connection && c.Name == name))
            throw new ApiException(409, "Connection name already exists");
        (connection.Name, connection.Type, connection.Url) = (name ?? connection.Name, type ?? connection.Type, url ?? connection.Url);
        (connection.PoolSize, connection.MaxOverflow, connection.IsActive) =
            (pool ?? connection.PoolSize, overflow ?? connection.MaxOverflow, active ?? connection.IsActive);
        connection.UpdatedAt = world.Clock.Now;
        if (url is not null) (connection.TestedAt, connection.TestResult) = (null, null);
        var json = connection.ToJson(world);
        (json["pool_size"], json["max_overflow"], json["updated_at"]) = (connection.PoolSize, connection.MaxOverflow, world.Clock.Text(connection.UpdatedAt));
        var message = $"Database connection updated successfully. Updated fields: {string.Join(", ", fields.Where(body.Has))}";
        return new() { Status = 200, Body = new JsonObject { ["success"] = true, ["message"] = message, ["data"] = json }, Data = json };
    }

    public static Reply Test(Call call)
    {
        var connection = DatabaseRoutes.Connection(call);
        var good = connection.Test(call.World.Clock.Now);
        return Reply.Bare(new()
        {
            ["is_valid"] = good,
            ["message"] = good ? "Connection is valid" : connection.TestResult,
            ["tested_at"] = call.World.Clock.Text(connection.TestedAt)
        });
    }

    public static Reply Delete(Call call)
    {
        var (world, connection) = (call.World, DatabaseRoutes.Connection(call));
        return call.Accept("Database connection deletion request accepted", () =>
        {
            var tables = connection.Present.ToList();
            tables.ForEach(t => t.IsDeleted = true);
            connection.DeletedAt = world.Clock.Now;
            return new()
            {
                ["message"] = "Database connection deleted successfully",
                ["connection_id"] = connection.Id,
                ["deleted_tables_count"] = tables.Count
            };
        });
    }

    public static Reply Restore(Call call)
    {
        var connection = call.World.Databases.Get(call.Value("connection_id"), deleted: true);
        return call.Queue("Database connection restoration request accepted", () =>
        {
            connection.DeletedAt = null;
            return new() { ["message"] = "Database connection restored successfully", ["connection"] = connection.ToJson(call.World) };
        });
    }
}
