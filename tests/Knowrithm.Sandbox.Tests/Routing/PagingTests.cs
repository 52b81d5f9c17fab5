namespace Knowrithm.Sandbox.Tests.Routing;

public sealed class PagingTests
{
    [Theory]
    [InlineData("conversation", "", 1, 20, 20, true, false)]
    [InlineData("conversation", "?page=2", 2, 20, 5, false, true)]
    [InlineData("conversation", "?page=3", 3, 20, 0, false, true)]
    [InlineData("conversation", "?page=2147483647&per_page=100", int.MaxValue, 100, 0, false, true)]
    [InlineData("conversation", "?per_page=25", 1, 25, 25, false, false)]
    [InlineData("conversation", "?per_page=1000", 1, 100, 25, false, false)]
    [InlineData("conversation", "?page=0&per_page=0", 1, 1, 1, true, false)]
    [InlineData("conversation", "?page=-4&per_page=-4", 1, 1, 1, true, false)]
    [InlineData("conversation", "?page=two&per_page=1.5", 1, 20, 20, true, false)]
    [InlineData("conversation", "?page=99999999999999999999", 1, 20, 20, true, false)]
    [InlineData("conversation/agent/AGENT", "?per_page=10", 1, 10, 10, true, false)]
    public async Task A_page_says_where_it_is(string route, string query, int page, int perPage, int count, bool next, bool previous)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 25);
        var agent = (await play.GetAsync("agent")).Ids("agents")[0];
        var list = await play.GetAsync(route.Replace("AGENT", agent, StringComparison.Ordinal) + query);
        var pagination = list["pagination"];
        Assert.Equal(["page", "per_page", "total", "pages", "has_next", "has_prev"], pagination.EnumerateObject().Select(p => p.Name));
        Assert.Equal((page, perPage, 25),
            (pagination.GetProperty("page").GetInt32(), pagination.GetProperty("per_page").GetInt32(), pagination.GetProperty("total").GetInt32()));
        Assert.Equal((next, previous), (pagination.GetProperty("has_next").GetBoolean(), pagination.GetProperty("has_prev").GetBoolean()));
        Assert.Equal((25 + perPage - 1) / perPage, pagination.GetProperty("pages").GetInt32());
        Assert.Equal(count, list.Ids("conversations").Length);
    }

    [Fact]
    public async Task Pages_together_are_the_list()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 25);
        var all = (await play.GetAsync("conversation?per_page=100")).Ids("conversations");
        var paged = new List<string>();
        for (var page = 1; page <= 4; page++) paged.AddRange((await play.GetAsync($"conversation?per_page=7&page={page}")).Ids("conversations"));
        Assert.Equal(all, paged);
        Assert.Equal(25, all.Distinct().Count());
    }

    [Theory]
    [InlineData("agent", 10)]
    [InlineData("conversation/ID/messages", 50)]
    public async Task Each_list_has_its_usual_size(string route, int perPage)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 1);
        var id = (await play.GetAsync("conversation")).Ids("conversations")[0];
        var list = await play.GetAsync(route.Replace("ID", id, StringComparison.Ordinal));
        Assert.Equal(perPage, list["pagination"].GetProperty("per_page").GetInt32());
    }

    [Fact]
    public async Task An_empty_list_has_no_pages()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var pagination = (await play.GetAsync("agent"))["pagination"];
        Assert.Equal((0, 0, false),
            (pagination.GetProperty("total").GetInt32(), pagination.GetProperty("pages").GetInt32(), pagination.GetProperty("has_next").GetBoolean()));
    }
}
