namespace Knowrithm.Sandbox.Tests.Documents;

public sealed class DocumentStoryTests
{
    private const string Text = "Refunds take five working days.";

    [Fact]
    public async Task A_deleted_document_is_forgotten_until_it_and_its_chunks_are_restored()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (agent, id) = await DocumentAsync(play);
        Assert.Equal(1, await FoundAsync(play, agent));

        var deleted = await play.SendAsync("DELETE", $"document/{id}");
        Assert.Equal(["message", "document_id", "deleted_chunks_count"], deleted.Names());
        Assert.Equal(1, deleted["deleted_chunks_count"].GetInt32());
        Assert.Equal([id], (await play.GetAsync("document/deleted")).Ids("deleted_documents"));
        Assert.Empty((await play.GetAsync("document")).Ids("document"));
        Assert.Equal(0, await FoundAsync(play, agent));
        Assert.Equal(404, (await play.SendAsync("DELETE", $"document/{id}")).Status);

        var chunk = (await play.GetAsync("document/chunk/deleted")).Ids("deleted_chunks")[0];
        Assert.Equal(400, (await play.SendAsync("PATCH", $"document/chunk/{chunk}/restore")).Status);
        var restored = await play.SendAsync("PATCH", $"document/{id}/restore");
        Assert.Equal(("refunds.txt", 0), (restored["filename"].GetString(), await FoundAsync(play, agent)));
        Assert.Equal(1, (await play.SendAsync("PATCH", $"document/{id}/chunk/restore-all"))["restored_chunks_count"].GetInt32());
        Assert.Equal(1, await FoundAsync(play, agent));
    }

    [Fact]
    public async Task A_chunk_goes_and_comes_back_by_itself()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (agent, id) = await DocumentAsync(play);
        var chunk = (await play.GetAsync("document"))["document"][0].GetProperty("chunks")[0].GetProperty("id").GetString();
        Assert.Equal(["message", "chunk_id", "chunk_index"], (await play.SendAsync("DELETE", $"document/chunk/{chunk}")).Names());
        Assert.Equal(0, await FoundAsync(play, agent));
        Assert.Equal(404, (await play.SendAsync("DELETE", $"document/chunk/{chunk}")).Status);
        Assert.Equal(200, (await play.SendAsync("PATCH", $"document/chunk/{chunk}/restore")).Status);
        Assert.Equal(1, await FoundAsync(play, agent));
        Assert.Equal(1, (await play.SendAsync("DELETE", $"document/{id}/chunk"))["deleted_chunks_count"].GetInt32());
        Assert.Equal(0, await FoundAsync(play, agent));
    }

    [Fact]
    public async Task Several_are_deleted_with_a_json_body()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var ((_, one), (_, two)) = (await DocumentAsync(play), await DocumentAsync(play));
        var reply = await play.SendAsync("DELETE", "document/bulk-delete", new { document_ids = new[] { one, two, Guid.NewGuid().ToString() } });
        Assert.Equal((200, 2, 2), (reply.Status, reply["deleted_documents_count"].GetInt32(), reply["deleted_chunks_count"].GetInt32()));
        Assert.Equal(404, (await play.SendAsync("DELETE", "document/bulk-delete", new { document_ids = new[] { one } })).Status);
        Assert.Equal(400, (await play.SendAsync("DELETE", "document/bulk-delete", "{}")).Status);
        Assert.Equal(400, (await play.SendAsync("DELETE", "document/bulk-delete", """{"document_ids":["x"]}""")).Status);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?status=failed", 1)]
    [InlineData("?status=processed", 2)]
    [InlineData("?document_type=txt", 2)]
    [InlineData("?search=REFUND", 1)]
    [InlineData("?per_page=2", 2)]
    public async Task The_list_is_filtered_and_paged(string query, int count)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.UploadAsync(("files", Text, "refunds.txt"), ("files", "x", "a.pdf"));
        play.Sandbox.Teach(await play.AgentAsync(), "Handbook", "Support is open.");
        var list = await play.GetAsync("document" + query);
        Assert.Equal(["document", "pagination"], list.Names());
        Assert.Equal(count, list["document"].GetArrayLength());
    }

    [Fact]
    public async Task A_clone_knows_what_the_first_agent_knows()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (agent, id) = await DocumentAsync(play);
        var clone = (await play.DoAsync("POST", $"agent/{agent}/clone")).GetProperty("agent").GetProperty("id").GetString()!;
        Assert.Equal(1, await FoundAsync(play, clone));
        await play.SendAsync("DELETE", $"document/{id}");
        Assert.Equal(0, await FoundAsync(play, clone));
    }

    [Fact]
    public async Task Teaching_a_name_again_replaces_what_it_said()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        play.Sandbox.Teach(agent, "Handbook", "Refunds take five days.");
        play.Sandbox.Teach(agent, "Handbook", "Returns take a week.");
        Assert.Equal(0, await FoundAsync(play, agent));
        Assert.Single((await play.GetAsync("document")).Ids("document"));
    }

    [Fact]
    public async Task Search_finds_the_chunks_that_share_most_words()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.UploadAsync(("files", "Tea is served at five.", "a.txt"), ("files", "Green tea is served cold.", "b.txt"), ("files", "Coffee.", "c.txt"));
        var reply = await play.SendAsync("POST", "search/document", new { query = "green tea", limit = 5 });
        Assert.Equal(["query", "execution_time", "total_results", "results"], reply.Names());
        Assert.Equal(["Green tea is served cold.", "Tea is served at five."], reply["results"].EnumerateArray()
            .Select(r => r.GetProperty("content").GetString()));
        Assert.Equal(400, (await play.SendAsync("POST", "search/document", "{}")).Status);
        Assert.Equal(400, (await play.SendAsync("POST", "search/document", """{"query":"x","limit":51}""")).Status);
        Assert.Equal(404, (await play.SendAsync("POST", "search/document", """{"query":"x","agent_id":"x"}""")).Status);
    }

    private static async Task<(string Agent, string Id)> DocumentAsync(SandboxOverHttp play)
    {
        var agent = await play.AgentAsync();
        var reply = await play.UploadAsync(("agent_id", agent, null), ("files", Text, "refunds.txt"));
        return (agent, reply.Ids("documents")[0]);
    }

    private static async Task<int> FoundAsync(SandboxOverHttp play, string agent) =>
        (await play.SendAsync("POST", "search/document", new { query = "refunds", agent_id = agent }))["total_results"].GetInt32();
}
