namespace Knowrithm.Client.Tests;

public sealed class PageFiguresTests
{
    public static TheoryData<string, int, int?, int?, int?, bool> Figures => new()
    {
        { """{"agents":[{"id":"1"}],"pagination":{"page":2,"per_page":1,"total":3,"pages":3,"has_next":true,"has_prev":true}}""", 2, 1, 3, 3, true },
        { """{"agents":[{"id":"1"}],"pagination":{"current_page":2,"per_page":1,"total_items":3,"total_pages":3,"has_next":true,"has_prev":true,"next_page":3,"prev_page":1}}""", 2, 1, 3, 3, true },
        { """{"agents":[{"id":"1"}],"pagination":{"current_page":3,"per_page":1,"total_items":3,"total_pages":3,"next_page":null,"prev_page":2}}""", 3, 1, 3,
            3, false },
        { """{"agents":[{"id":"1"}],"pagination":{"current_page":2,"per_page":1,"next_page":3}}""", 2, 1, null, null, true },
        { """{"items":[{"id":"1"}],"total":3,"page":2,"per_page":1,"total_pages":3}""", 2, 1, 3, 3, true },
        { """{"agents":[{"id":"1"}],"pagination":{"page":2,"per_page":1,"total":3,"pages":3}}""", 2, 1, 3, 3, true },
        { """{"agents":[{"id":"1"}],"pagination":{"page":2,"per_page":1,"total":3}}""", 2, 1, 3, null, true },
        { """{"agents":[{"id":"1"}],"pagination":{"page":3,"per_page":1,"total":3}}""", 3, 1, 3, null, false },
        { """{"agents":[{"id":"1"}],"pagination":{"page":"2","per_page":"1","total":"3","pages":"3.0","has_next":"true"}}""", 2, 1, 3, 3, true },
        { """{"agents":[{"id":"1"}],"pagination":{"page":2,"per_page":1}}""", 2, 1, null, null, true },
        { """{"agents":[{"id":"1"}],"pagination":{"page":2,"per_page":20}}""", 2, 20, null, null, false },
        { """{"agents":[{"id":"1"}],"pagination":{"page":1,"per_page":20,"total":0,"pages":0,"has_next":null}}""", 1, 20, 0, 0, false },
        { """{"agents":[{"id":"1"}],"pagination":null}""", 1, null, null, null, false },
        { """{"agents":[{"id":"1"}],"pagination":{"page":1,"per_page":1,"total":3,"pages":3,"has_next":false}}""", 1, 1, 3, 3, false },
        { """{"agents":[{"id":"1"}]}""", 1, null, null, null, false },
        { """[{"id":"1"}]""", 1, null, null, null, false },
    };

    [Theory, MemberData(nameof(Figures))]
    public async Task A_page_knows_what_the_server_said_in_either_spelling(string body, int number, int? perPage, int? total, int? pages, bool hasNext)
    {
        using var client = new RequestRecorder(body).Client();

        var page = await client.Agents.ListAgentsAsync(page: number);

        Assert.Equal((number, perPage, total, pages, hasNext), (page.Number, page.PerPage, page.Total, page.Pages, page.HasNext));
        Assert.Equal("1", Assert.Single(page).Id);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"agents":[]}""")]
    [InlineData("""{"agents":null}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{"agents":[],"pagination":{"page":1,"per_page":10,"total":0,"pages":0,"has_next":false}}}""")]
    public async Task No_items_are_an_empty_list(string body)
    {
        using var client = new RequestRecorder(body).Client();

        Assert.Empty(await client.Agents.ListAgentsAsync());
        await foreach (var _ in client.Agents.ListAllAgentsAsync()) Assert.Fail("There is none.");
    }

    [Fact]
    public async Task Members_beside_the_list_are_kept()
    {
        using var client = new RequestRecorder("""{"agents":[],"filters_applied":{"status":"active"},"success":true,"pagination":{"page":1}}""").Client();

        var page = await client.Agents.ListAgentsAsync();

        Assert.Equal(["filters_applied", "success"], page.AdditionalProperties.Keys.Order());
    }

    [Fact]
    public async Task A_server_that_returns_another_page_than_requested_throws()
    {
        using var client = new RequestRecorder("""{"agents":[{"id":"1"}],"pagination":{"page":1,"per_page":1,"total":3,"pages":3,"has_next":true}}""").Client();

        await Assert.ThrowsAsync<KnowrithmException>(async () =>
        {
            await foreach (var _ in client.Agents.ListAllAgentsAsync(perPage: 1))
            {
            }
        });
    }

    [Fact]
    public async Task A_bare_array_that_is_the_same_for_every_page_is_the_whole_list()
    {
        var recorder = new RequestRecorder("""[{"id":"1"},{"id":"2"}]""");
        using var client = recorder.Client();

        var ids = new List<string>();
        await foreach (var agent in client.Agents.ListAllAgentsAsync(perPage: 2)) ids.Add(agent.Id);

        Assert.Equal(["1", "2"], ids);
    }
}
