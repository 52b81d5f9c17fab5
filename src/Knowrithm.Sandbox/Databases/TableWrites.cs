namespace Knowrithm.Sandbox;

internal static class TableWrites
{
    public static Reply Analyze(Call call)
    {
        var (world, connection) = (call.World, DatabaseRoutes.Connection(call));
        if (!connection.IsActive) throw new ApiException(400, "Database connection is inactive");
        return call.Queue("Database analysis request accepted", () =>
        {
            DatabaseBook.Analyze(connection, world.Clock.Now);
            return new()
            {
                ["message"] = "Database analyzed successfully",
                ["connection_id"] = connection.Id,
                ["tables_analyzed"] = connection.Present.Count()
            };
        });
    }

    public static Reply AnalyzeAll(Call call)
    {
        var world = call.World;
        return call.Queue("Bulk database analysis request accepted", () =>
        {
            var active = world.Databases.Present.Where(c => c.IsActive).ToList();
            active.ForEach(c => DatabaseBook.Analyze(c, world.Clock.Now));
            return new() { ["message"] = "Databases analyzed successfully", ["connections_analyzed"] = active.Count };
        });
    }

    /// <summary>Makes a document of each table, for its agent to reply from. No source shows the task's result.</summary>
    public static Reply Export(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (id, limit) = (body.Uuid("connection_id", required: true), body.Whole("limit_per_table", 1));
        body.Check();
        var connection = world.Databases.Get(id);
        return call.Queue("Database export request accepted", () =>
        {
            var tables = connection.Present.ToList();
            foreach (var table in tables)
            {
                var text = $"The table {table.Name} has {Math.Min(table.Rows, limit ?? int.MaxValue)} rows with {string.Join(", ", table.Columns)}.";
                world.Documents.Teach(connection.Agent, new($"{connection.Name}.{table.Name}", null, text));
            }

            return new() { ["message"] = "Database exported successfully", ["connection_id"] = connection.Id, ["documents_created"] = tables.Count };
        });
    }

    public static Reply Delete(Call call)
    {
        var table = call.World.Databases.GetTable(call.Value("table_id"));
        return call.Queue("Database table deletion request accepted", () =>
        {
            table.IsDeleted = true;
            return new() { ["message"] = "Database table deleted successfully", ["table_id"] = table.Id };
        });
    }

    public static Reply Restore(Call call)
    {
        var table = call.World.Databases.GetTable(call.Value("table_id"), deleted: true);
        if (table.Connection.DeletedAt is not null) throw new ApiException(400, "Cannot restore table: parent connection is deleted");
        return call.Queue("Database table restoration request accepted", () =>
        {
            table.IsDeleted = false;
            return new() { ["message"] = "Database table restored successfully", ["table"] = table.ToJson(call.World) };
        });
    }

    public static Reply DeleteAll(Call call)
    {
        var connection = DatabaseRoutes.Connection(call);
        return call.Queue("Database table deletion request accepted", () =>
        {
            var tables = connection.Present.ToList();
            tables.ForEach(t => t.IsDeleted = true);
            return new() { ["message"] = "Database tables deleted successfully", ["connection_id"] = connection.Id, ["deleted_tables_count"] = tables.Count };
        });
    }
}
