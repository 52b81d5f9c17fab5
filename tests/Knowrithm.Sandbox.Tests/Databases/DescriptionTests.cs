namespace Knowrithm.Sandbox.Tests.Databases;

public sealed class DescriptionTests
{
    [Fact]
    public async Task A_snapshot_has_what_the_analysis_found()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await ConnectionAsync(play);
        Assert.Equal(0, (await play.GetAsync($"database-connection/{id}/semantic-snapshot"))["tables"].GetArrayLength());
        await play.DoAsync("POST", $"database-connection/{id}/analyze");
        var snapshot = await play.GetAsync($"database-connection/{id}/semantic-snapshot");

        Assert.Equal(["connection_id", "snapshot", "tables", "generated_at"], snapshot.Names());
        Assert.Equal(["customers", "orders"], snapshot["tables"].EnumerateArray().Select(t => t.GetProperty("name").GetString()));
        var link = Assert.Single(snapshot["snapshot"].GetProperty("relationships").EnumerateArray());
        Assert.Equal(("orders", "customers"), (link.GetProperty("from").GetString(), link.GetProperty("to").GetString()));
        var queries = (await play.GetAsync($"database-connection/{id}/sample-queries"))["queries"].EnumerateArray().ToList();
        Assert.Equal(["count", "count", "group"], queries.Select(q => q.GetProperty("category").GetString()));
        Assert.Equal("SELECT customer_id, COUNT(*) FROM orders GROUP BY customer_id", queries[2].GetProperty("sql").GetString());
    }

    [Theory]
    [InlineData("How many orders are there?", true, null, "SELECT COUNT(*) FROM orders", 0.9, """[{"count":450}]""")]
    [InlineData("How many orders are there?", false, null, "SELECT COUNT(*) FROM orders", 0.9, null)]
    [InlineData("The email of each customer", true, 5, "SELECT email FROM customers LIMIT 5", 0.9, "[]")]
    [InlineData("What is the total?", null, null, "SELECT total FROM orders LIMIT 100", 0.6, null)]
    [InlineData("Why?", null, null, "SELECT * FROM customers LIMIT 100", 0.2, null)]
    public async Task A_question_becomes_a_statement(string question, bool? execute, int? limit, string sql, double confidence, string? results)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await ConnectionAsync(play);
        await play.DoAsync("POST", $"database-connection/{id}/analyze");
        var reply = await play.SendAsync("POST", $"database-connection/{id}/text-to-sql", new { question, execute, result_limit = limit });

        Assert.Equal(["question", "sql", "explanation", "confidence", "results"], reply.Names());
        Assert.Equal((sql, confidence), (reply["sql"].GetString(), reply["confidence"].GetDouble()));
        Assert.Equal(results ?? "null", reply["results"].GetRawText());
        Assert.Empty(play.Sandbox.Requests[^1].Tolerated);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"question":"How many orders?","result_limit":0}""", 400)]
    [InlineData("""{"question":"How many orders?"}""", 400)]
    public async Task A_question_that_cannot_be_translated_is_refused(string body, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(status, (await play.SendAsync("POST", $"database-connection/{await ConnectionAsync(play)}/text-to-sql", body)).Status);
        Assert.Equal(404, (await play.SendAsync("POST", "database-connection/none/text-to-sql", body)).Status);
    }

    private static async Task<string> ConnectionAsync(SandboxOverHttp play)
    {
        var body = new { agent_id = await play.AgentAsync(), name = "Sales", database_type = "postgresql", url = "postgres://db.example/sales" };
        return (await play.SendAsync("POST", "database-connection", body))["connection"].GetProperty("id").GetString()!;
    }
}
