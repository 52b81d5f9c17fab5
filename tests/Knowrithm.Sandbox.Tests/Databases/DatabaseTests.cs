namespace Knowrithm.Sandbox.Tests.Databases;

public sealed class DatabaseTests
{
    [Theory]
    [InlineData("database-connection")]
    [InlineData("sdk/database")]
    public async Task A_connection_is_made_tested_changed_analyzed_deleted_and_restored(string route)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var created = await play.SendAsync("POST", route, Body(agent));
        Assert.Equal(201, created.Status);
        Assert.Equal(["message", "connection", "is_active", "test_result"], created.Names());
        Assert.DoesNotContain("secret", created.Text);
        var id = created["connection"].GetProperty("id").GetString();
        Assert.Equal([id!], (await play.GetAsync("database-connection")).Ids("connection"));
        Assert.Equal([id!], (await play.GetAsync($"database-connection/agent/{agent}")).Ids("connection"));
        Assert.True((await play.SendAsync("POST", $"database-connection/{id}/test"))["is_valid"].GetBoolean());

        var updated = await play.SendAsync("PUT", $"{route}/{id}", new { name = "Renamed", pool_size = 15 });
        Assert.Equal(["success", "message", "data"], updated.Names());
        Assert.Equal(("Renamed", 15), (updated["data"].GetProperty("name").GetString(), updated["data"].GetProperty("pool_size").GetInt32()));

        await play.DoAsync("POST", $"database-connection/{id}/analyze");
        var exported = await play.DoAsync("POST", "database-connection/export", new { connection_id = id, limit_per_table = 100 });
        Assert.Equal(2, exported.GetProperty("documents_created").GetInt32());
        Assert.Equal(2, (await play.GetAsync($"document/agent/{agent}")).Ids("document").Length);
        Assert.Equal(404, (await play.SendAsync("POST", "database-connection/export", new { connection_id = Guid.NewGuid() })).Status);
        Assert.Equal(400, (await play.SendAsync("POST", "database-connection/export", "{}")).Status);
        var tables = await play.GetAsync($"database-connection/{id}/table");
        Assert.Equal(["connection", "tables", "pagination"], tables.Names());
        var table = tables.Ids("tables")[0];
        Assert.Equal("customers", (await play.GetAsync($"database-connection/table/{table}"))["table_name"].GetString());
        await play.DoAsync("DELETE", $"database-connection/table/{table}");
        Assert.Equal([table], (await play.GetAsync("database-connection/table/deleted")).Ids("deleted_tables"));
        await play.DoAsync("PATCH", $"database-connection/table/{table}/restore");

        Assert.Equal(2, (await play.DoAsync("DELETE", $"{route}/{id}")).GetProperty("deleted_tables_count").GetInt32());
        Assert.Equal([id!], (await play.GetAsync("database-connection/deleted")).Ids("deleted_connections"));
        Assert.Equal(400, (await play.SendAsync("PATCH", $"database-connection/table/{table}/restore")).Status);
        await play.DoAsync("PATCH", $"database-connection/{id}/restore");
        Assert.Equal("Renamed", (await play.GetAsync($"database-connection/{id}"))["connection"].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_search_has_a_result_for_each_connection()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        await play.SendAsync("POST", "database-connection", Body(agent));
        var broken = await play.SendAsync("POST", "database-connection", Body(agent, "Broken", "postgres://db.invalid/x"));
        Assert.False(broken["is_active"].GetBoolean());
        var results = (await play.SendAsync("POST", "search/database", new { query = "how many orders" }))["results"];
        Assert.Equal(0, results.GetProperty("Sales").GetArrayLength());
        Assert.Equal("Connection is inactive", results.GetProperty("Broken").GetProperty("error").GetString());
        Assert.Equal(404, (await play.SendAsync("POST", "search/database", new { query = "x", connection_id = "x" })).Status);
        Assert.Equal(400, (await play.SendAsync("POST", $"database-connection/{broken["connection"].GetProperty("id").GetString()}/analyze")).Status);
        Assert.Equal(1, (await play.DoAsync("POST", "database-connection/analyze")).GetProperty("connections_analyzed").GetInt32());
    }

    [Fact]
    public async Task Errors_of_updates_say_success_false()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var id = (await play.SendAsync("POST", "database-connection", Body(agent)))["connection"].GetProperty("id").GetString();
        await play.SendAsync("POST", "database-connection", Body(agent, "Other"));
        foreach (var (path, body, status) in new[] { ($"{id}", """{"pool_size":0}""", 400), ($"{id}", """{"color":"red"}""", 400),
            ($"{id}", """{"name":"Other"}""", 409), ("x", "{}", 404) })
        {
            var reply = await play.SendAsync("PATCH", "database-connection/" + path, body);
            Assert.Equal(status, reply.Status);
            Assert.Equal(["message", "success"], reply.Names());
        }

        Assert.Equal(400, (await play.SendAsync("POST", "database-connection", Body(agent))).Status);
        Assert.Equal(400, (await play.SendAsync("POST", "database-connection", "{}")).Status);
    }

    private static object Body(string agent, string name = "Sales", string url = "postgres://me:secret@db.example/sales") =>
        new { agent_id = agent, name, url, database_type = "postgresql" };
}
