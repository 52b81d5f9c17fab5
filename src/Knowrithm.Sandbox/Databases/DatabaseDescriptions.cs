using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>
/// What an analysis found, in the words of a model: entities, sample statements, a statement for a question. No specification has these responses; their names
/// are those that the vendor's command line and tutorial read.
/// </summary>
internal static class DatabaseDescriptions
{
    public static Reply Snapshot(Call call)
    {
        var (world, connection) = (call.World, DatabaseRoutes.Connection(call));
        return Reply.Bare(new()
        {
            ["connection_id"] = connection.Id,
            ["snapshot"] = new JsonObject
            {
                ["entities"] = new JsonArray([.. connection.Present.Select(Entity)]),
                ["relationships"] = new JsonArray([.. Links(connection)
                    .Select(l => new JsonObject { ["from"] = l.From.Name, ["to"] = l.To.Name, ["column"] = l.Column })]),
            },
            ["tables"] = new JsonArray([.. connection.Present.Select(Entity)]),
            ["generated_at"] = world.Clock.Text(world.Clock.Now),
        });
    }

    public static Reply SampleQueries(Call call)
    {
        var connection = DatabaseRoutes.Connection(call);
        var counts = connection.Present.Select(t => Query($"The number of {t.Name}", Count(t), "count"));
        var groups = Links(connection).Select(l =>
            Query($"The number of {l.From.Name} for each of the {l.To.Name}", $"SELECT {l.Column}, COUNT(*) FROM {l.From.Name} GROUP BY {l.Column}", "group"));
        return Reply.Bare(new() { ["connection_id"] = connection.Id, ["queries"] = new JsonArray([.. counts.Concat(groups)]) });

        static JsonObject Query(string description, string sql, string category) =>
            new() { ["description"] = description, ["sql"] = sql, ["category"] = category };
    }

    /// <summary>Translates by the names of tables and columns. A count can be run, since the analysis has it; of rows the sandbox keeps none.</summary>
    public static Reply TextToSql(Call call)
    {
        var (world, connection, body) = (call.World, DatabaseRoutes.Connection(call), call.Fields());
        var (question, execute, limit) = (body.Text("question", required: true), body.Flag("execute") == true, body.Whole("result_limit", 1));
        body.Check();
        if (!connection.Present.Any()) throw new ApiException(400, "The database has not been analyzed");
        if (execute && !connection.IsActive) throw new ApiException(400, "Database connection is inactive");
        if (execute && !connection.Test(world.Clock.Now)) throw new ApiException(400, connection.TestResult!);
        var asked = question!.ToLowerInvariant();
        var table = connection.Present.MaxBy(t => Likeness(t, asked))!;
        var counts = asked.Contains("how many", StringComparison.Ordinal) || asked.Contains("number of", StringComparison.Ordinal);
        var columns = table.Columns.Where(c => asked.Contains(c, StringComparison.Ordinal)).ToList();
        return Reply.Bare(new()
        {
            ["question"] = question,
            ["sql"] = counts ? Count(table) : $"SELECT {(columns.Count == 0 ? "*" : string.Join(", ", columns))} FROM {table.Name} LIMIT {limit ?? 100}",
            ["explanation"] = counts ? $"Counts the rows of {table.Name}." : $"Reads from {table.Name}.",
            ["confidence"] = Likeness(table, asked) switch { >= 10 => 0.9, > 0 => 0.6, _ => 0.2 },
            ["results"] = !execute ? null : counts ? new JsonArray(new JsonObject { ["count"] = table.Rows }) : [],
        });
    }

    private static string Count(DatabaseTable table) => $"SELECT COUNT(*) FROM {table.Name}";

    private static JsonObject Entity(DatabaseTable table) =>
        new() { ["name"] = table.Name, ["columns"] = new JsonArray([.. table.Columns.Select(c => (JsonNode)c)]), ["row_count"] = table.Rows };

    /// <summary>The table's name counts ten, and each of its columns one.</summary>
    private static int Likeness(DatabaseTable table, string asked) =>
        (asked.Contains(table.Name.TrimEnd('s'), StringComparison.Ordinal) ? 10 : 0) + table.Columns.Count(c => asked.Contains(c, StringComparison.Ordinal));

    private static IEnumerable<(DatabaseTable From, DatabaseTable To, string Column)> Links(DatabaseConnection connection) =>
        from table in connection.Present
        from column in table.Columns
        from target in connection.Present
        where column == target.Name.TrimEnd('s') + "_id"
        select (table, target, column);
}
