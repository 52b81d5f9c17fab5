using System.Globalization;
using Knowrithm.Client.Http;

namespace Knowrithm.Client.Tests;

public sealed class QueryTests
{
    public static TheoryData<object?, string?> Values => new()
    {
        { new DateTimeOffset(2026, 2, 1, 3, 4, 5, TimeSpan.FromHours(2)), "2026-02-01T01:04:05Z" },
        { new DateTimeOffset(2026, 2, 1, 3, 4, 5, 678, TimeSpan.Zero), "2026-02-01T03:04:05.678Z" },
        { new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.FromMinutes(-570)), "2026-02-01T09:30:00Z" },
        { new DateOnly(2026, 2, 1), "2026-02-01" },
        { true, "true" },
        { false, "false" },
        { 1234567, "1234567" },
        { -5L, "-5" },
        { 0.25, "0.25" },
        { LeadStatus.New, "new" },
        { new LeadStatus("Brand New"), "Brand New" },
        { default(LeadStatus), "" },
        { "Ünï", "Ünï" },
        { null, null },
    };

    [Theory, MemberData(nameof(Values))]
    public void A_value_is_written_for_machines_whatever_the_culture(object? value, string? expected)
    {
        foreach (var culture in (string[])["en-US", "tr-TR", "ar-SA", "fa-IR"])
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = Cultures.Require(culture);
            try
            {
                Assert.Equal(expected, new WireUrlFormatter().Format(value, typeof(string), value?.GetType() ?? typeof(string)));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [InlineData("a&b=c")]
    [InlineData("50% #1 + ü/?")]
    [InlineData("a b")]
    public async Task A_search_text_arrives_as_it_was_given(string text)
    {
        var recorder = new RequestRecorder("""{"agents":[]}""");
        using var client = recorder.Client();

        await client.Agents.ListAgentsAsync(filter: new() { Search = text });

        Assert.Equal(text, recorder.Only.Query["search"]);
    }

    [Fact]
    public async Task What_is_null_is_not_sent()
    {
        var recorder = new RequestRecorder("""{"agents":[]}""");
        using var client = recorder.Client();

        await client.Agents.ListAgentsAsync(filter: new() { Status = null, Search = null, CompanyId = "c1" });

        Assert.Equal("?page=1&company_id=c1", recorder.Only.Address.Query);
    }

    [Fact]
    public async Task An_open_enumeration_goes_by_its_text_on_the_wire()
    {
        var recorder = new RequestRecorder("""{"conversations":[]}""");
        using var client = recorder.Client();

        await client.Conversations.ListConversationsByEntityAsync("e1", 2, 50, new() { EntityType = EntityType.Lead, Status = new ConversationStatus("all") });

        Assert.Equal("/api/v1/conversation/entity/e1?page=2&per_page=50&entity_type=lead&status=all", recorder.Only.Address.PathAndQuery);
    }
}
