using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Tests;

/// <summary>What mutants of the code survived before.</summary>
public sealed class WebhookDetailTests
{
    private static KnowrithmEvent Parse(string json) => KnowrithmEvent.Parse(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void Ids_beside_the_resource_fill_what_it_lacks_and_nothing_else()
    {
        var bare = (ConversationStarted)Parse("""{"event":"conversation.started","data":{"conversation":{"id":"c1"},"agent_id":"a1","lead_id":"l1"}}""");
        var full = (ConversationStarted)Parse("""{"event":"conversation.started","data":{"conversation":{"id":"c1","agent_id":"a2","lead_id":"l2"},"agent_id":"a1","lead_id":"l1"}}""");
        var document = (DocumentProcessed)Parse("""{"event":"document.processed","data":{"document":{"id":"d1"},"agent_id":"a1"}}""");
        var lead = (LeadCreated)Parse("""{"event":"lead.created","data":{"lead":{"id":"l1"},"company_id":"7"}}""");
        var message = (MessageReceived)Parse("""{"event":"message.received","data":{"message":{"id":"m1","conversation_id":"c2"},"conversation_id":"c1"}}""");

        Assert.Equal(("a1", "l1"), (bare.Conversation.AgentId, bare.LeadId));
        Assert.Equal(("a2", "l2"), (full.Conversation.AgentId, full.LeadId));
        Assert.Equal("a1", document.Document.AgentId);
        Assert.Equal("7", lead.Lead.CompanyId);
        Assert.Equal("c2", message.Message.ConversationId);
    }

    [Fact]
    public void A_resource_that_is_set_is_kept()
    {
        var (agent, conversation, document, lead, message) = (new Agent(), new Conversation(), new Document(), new Lead(), new Message());

        Assert.Same(agent, new AgentCreated { Agent = agent }.Agent);
        Assert.Same(conversation, new ConversationStarted { Conversation = conversation }.Conversation);
        Assert.Same(document, new DocumentProcessed { Document = document }.Document);
        Assert.Same(lead, new LeadCreated { Lead = lead }.Lead);
        Assert.Same(message, new MessageSent { Message = message }.Message);
    }

    [Fact]
    public void Several_unknown_fields_are_all_kept() =>
        Assert.Equal(["one", "three", "two"], Parse("""{"event":"lead.created","one":1,"two":2,"three":3,"data":{}}""").AdditionalProperties.Keys.Order());

    [Theory]
    [InlineData("""{"event":"x","timestamp":"?1","data":{}}""", """{"event":"x","timestamp":"?2","data":{}}""")]
    [InlineData("""{"event":"x","data":{"a":true}}""", """{"event":"x","data":{"a":false}}""")]
    [InlineData("""{"event":"x","data":{"a":"\ud800"}}""", """{"event":"x","data":{"a":"\ud801"}}""")]
    [InlineData("""{"event":"x","data":{"abcdefgh1":1}}""", """{"event":"x","data":{"abcdefgh2":1}}""")]
    public void What_differs_anywhere_is_another_event(string one, string other) => Assert.NotEqual(Parse(one).DeduplicationKey, Parse(other).DeduplicationKey);

    [Fact]
    public void Many_fields_in_any_order_are_one_event_however_long()
    {
        var fields = Enumerable.Range(0, 500).Select(static number => $"\"{(number % 3 == 0 ? "prefixed_" : "p")}{number}\":\"{new string('v', number % 40)}\"")
            .ToArray();

        Assert.Equal(
            Parse($$"""{"event":"x","data":{ {{string.Join(',', fields)}} } }""").DeduplicationKey,
            Parse($$"""{"event":"x","data":{ {{string.Join(',', Enumerable.Reverse(fields))}} } }""").DeduplicationKey);
    }

    [Fact]
    public void A_secret_that_is_there_twice_counts()
    {
        var body = "{}"u8.ToArray();

        Assert.Equal(WebhookVerification.Valid,
            WebhookSignature.Verify(body, WebhookSignature.Compute(body, "whsec_1"), new WebhookSecrets(["whsec_1", "whsec_1"])));
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("[]", "an array")]
    [InlineData("\"text\"", "a text")]
    [InlineData("1", "a number")]
    [InlineData("true", "a boolean")]
    public void Data_of_another_kind_is_named(string data, string kind) =>
        Assert.Contains(kind, Parse($$"""{"event":"lead.created","data":{{data}} }""").DataProblem, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"timestamp\":\"no\",\"timestamp\":\"2026-02-01T00:00:00Z\"", true, 0)]
    [InlineData("\"timestamp\":\"2026-02-01T00:00:00Z\",\"timestamp\":\"no\"", false, 1)]
    [InlineData("\"timestamp\":null", false, 0)]
    [InlineData("\"timestamp\":1767225600", false, 1)]
    public void The_last_of_two_timestamps_counts_and_an_invalid_one_is_kept(string fields, bool isRead, int kept)
    {
        var read = Parse($$"""{"event":"x",{{fields}},"data":{} }""");

        Assert.Equal(isRead, read.Timestamp is not null);
        Assert.Equal(kept, read.AdditionalProperties.Count);
    }

    [Fact]
    public void The_last_of_two_equal_fields_of_the_data_counts()
    {
        var bad = ((LeadCreated)Parse("""{"event":"lead.created","data":{"id":"l1","created_at":"2026-02-01","created_at":"nonsense"}}""")).Lead;
        var good = ((LeadCreated)Parse("""{"event":"lead.created","data":{"id":"l1","created_at":"nonsense","created_at":"2026-02-01","updated_at":"nonsense"}}""")).Lead;

        Assert.Equal((null, true), (bad.CreatedAt, bad.AdditionalProperties.ContainsKey("created_at")));
        Assert.Equal((true, false), (good.CreatedAt is not null, good.AdditionalProperties.ContainsKey("created_at")));
        Assert.True(good.AdditionalProperties.ContainsKey("updated_at"));
    }
}
