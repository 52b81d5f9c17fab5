namespace Knowrithm.Client.Tests;

/// <summary>What a database's routes are alone in; the envelopes that all share are in <see cref="EnvelopeTests"/>.</summary>
public sealed class DatabaseResponseTests
{
    [Theory]
    [InlineData("""{"message":"created","connection":{"id":"71","test_result":"reachable"},"is_active":true,"test_result":"something else"}""")] // Swagger, 201
    [InlineData("""{"connection":{"id":"71","test_result":"reachable"},"updated_fields":["name"],"initiated_by":null}""")] // TypeScript types
    [InlineData("""{"success":true,"data":{"id":"71","test_result":"reachable"},"message":"Updated fields: name"}""")] // Swagger, PUT
    public async Task A_connection_is_found_in_the_responses_to_creating_and_changing(string answer)
    {
        using var client = new RequestRecorder(answer).Client();

        var created = await client.Databases
            .CreateConnectionAsync(new() { Name = "Shop", Url = "sqlite://", DatabaseType = DatabaseType.Sqlite, AgentId = "a1" });
        var changed = await client.Databases.UpdateConnectionAsync("71", new() { PoolSize = 2 });

        Assert.All([created, changed], static connection => Assert.Equal(("71", "reachable"), (connection.Id, connection.TestResult)));
    }

    [Fact]
    public async Task A_page_of_tables_says_whose_they_are()
    {
        using var client = new RequestRecorder("""{"connection":{"id":"71","name":"Shop"},"pagination":{"page":1,"per_page":1,"total":2,"pages":2,"has_next":true,"has_prev":false},"tables":[{"id":"72","row_count":"12"}]}""").Client();

        var page = await client.DatabaseTables.ListTablesAsync("71", perPage: 1);

        Assert.Equal(("72", 12L), (Assert.Single(page).Id, page[0].RowCount));
        Assert.True(page.HasNext);
        Assert.Equal("Shop", page.AdditionalProperties["connection"].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("""{"question":"How many?","sql":"SELECT 1","confidence":0.92,"results":[{"n":1}]}""")] // command line
    [InlineData("""{"generated_sql":"SELECT 1","results":[{"n":1}]}""")] // tutorial
    [InlineData("""{"data":{"generated_sql":"SELECT 1","results":[{"n":1}]},"success":true}""")]
    public async Task A_statement_is_found_under_either_name_and_may_come_at_once(string answer)
    {
        using var client = new RequestRecorder(answer).Client();

        var operation = await client.Databases.StartTextToSqlAsync("71", new() { Question = "How many?" });

        Assert.True(operation.IsCompleted);
        Assert.Equal("SELECT 1", operation.Value.Sql);
        Assert.Equal(1, operation.Value.Results!.Value[0].GetProperty("n").GetInt32());
    }

    [Theory]
    [InlineData("""{"connection_id":"71","deleted_tables_count":3,"initiated_by":"u1"}""", true)] // TypeScript types
    [InlineData("""{"status":"accepted","task_id":"t1","status_url":"/v1/tasks/t1/status"}""", false)] // Swagger
    public async Task Deleting_may_be_done_at_once_or_queued(string answer, bool atOnce)
    {
        using var client = new RequestRecorder(answer).Client();

        var operation = await client.Databases.StartDeleteConnectionAsync("71");

        Assert.Equal(atOnce, operation.IsCompleted);
        if (atOnce) Assert.Equal(("71", 3), (operation.Value.ConnectionId, operation.Value.DeletedTablesCount));
        else Assert.Equal("t1", operation.Id);
    }

    [Fact]
    public async Task Each_of_the_disputed_names_of_the_connection_string_is_sent_as_it_is_set_and_printed_by_none()
    {
        const string Planted = "postgresql://user:planted-pass@db";
        var recorder = new RequestRecorder("""{"data":{"id":"71"}}""");
        using var client = recorder.Client();
        UpdateDatabaseConnectionRequest[] requests = [new() { ConnectionString = new Secret(Planted) }, new() { Url = new Secret(Planted) }];

        foreach (var request in requests) await client.Databases.PatchConnectionAsync("71", request);

        Assert.Equal([["connection_string"], ["url"]], recorder.Sent.Select(static sent => sent.Fields.ToArray()));
        Assert.All(recorder.Sent, static sent => Assert.Contains(Planted, System.Text.Encoding.UTF8.GetString(sent.Body!), StringComparison.Ordinal));
        Assert.All(requests, static request => Assert.DoesNotContain("planted", request.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_string_that_the_server_shows_is_a_secret()
    {
        using var client = new RequestRecorder("""{"id":"71","url":"postgresql://user:planted-pass@db"}""").Client();

        var connection = await client.Databases.GetConnectionAsync("71");

        Assert.Equal("***", connection.Url!.ToString());
        Assert.Empty(connection.AdditionalProperties);
    }
}
