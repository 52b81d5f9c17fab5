namespace Knowrithm.Client.Tests;

public sealed class SearchTests
{
    public static TheoryData<string, string> Documents => new()
    {
        { "Swagger file", """{"query":"q","execution_time":0.25,"total_results":1,"results":[{"id":"c1","chunk_index":2,"content":"text","embedding_model":"m","word_count":1,"created_at":"2026-02-01T03:04:05Z"}]}""" },
        { "vendor's documents",
            """{"query":"q","execution_time":"0.25","total_results":"1","results":[{"chunk_id":"c1","document_id":"d1","score":0.9,"content":"text","source_url":"https://a.example"}]}""" },
        { "older documents", """{"query":"q","execution_time":0.25,"total_results":1,"matches":[{"chunk_id":"c1","score":0.9,"content_snippet":"text"}]}""" },
        { "older envelope", """{"success":true,"data":{"query":"q","execution_time":0.25,"total_results":1,"results":[{"id":"c1","content":"text"}]}}""" },
    };

    [Theory, MemberData(nameof(Documents))]
    public async Task Finds_chunks_of_documents_in_every_known_shape(string source, string body)
    {
        using var server = new ScriptedServer((200, body));
        using var client = TestClient.Create(server);

        var found = await client.Search.SearchDocumentsAsync(new() { Query = "q" });

        Assert.Equal(("q", 0.25, 1), (found.Query, found.ExecutionTime, found.TotalResults));
        var match = Assert.Single(found.Results);
        Assert.Equal(("c1", "text"), (match.Id, match.Content));
        if (source == "vendor's documents") Assert.Equal(("d1", 0.9, "https://a.example"), (match.DocumentId, match.Score, match.SourceUrl));
        if (source == "Swagger file") Assert.Equal((2, 1, "m"), (match.ChunkIndex, match.WordCount, match.EmbeddingModel));
    }

    [Fact]
    public async Task One_database_may_fail_while_others_respond()
    {
        using var server = new ScriptedServer((200,
            """{"query":"q","execution_time":1,"results":{"shop":[{"id":1},{"id":2}],"crm":{"error":"no route"},"log":[],"old":null,"one":{"count":3}}}"""));
        using var client = TestClient.Create(server);

        var found = await client.Search.SearchDatabaseAsync(new() { Query = "q" });

        Assert.Equal(2, found.Results["shop"].Rows[1].GetProperty("id").GetInt32());
        Assert.Equal(("no route", 0), (found.Results["crm"].Error, found.Results["crm"].Rows.Count));
        Assert.Equal(3, Assert.Single(found.Results["one"].Rows).GetProperty("count").GetInt32());
        Assert.All(["log", "old"], name => Assert.True(found.Results[name] is { Error: null, Rows.Count: 0 }));
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_result()
    {
        using var server = new ScriptedServer((200, """{"query":"q","results":null}"""));
        using var client = TestClient.Create(server);

        Assert.Empty((await client.Search.SearchDocumentsAsync(new() { Query = "q" })).Results);
        Assert.Empty((await client.Search.SearchDatabaseAsync(new() { Query = "q" })).Results);
    }
}
