using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Tests;

/// <summary>Every event with a resource × every way to lack its id: a data problem before a handler sees it.</summary>
public sealed class WebhookIdentityTests
{
    private static readonly (string Event, string Resource)[] Events =
    [
        .. Of("agent", "created", "updated", "deleted", "restored"),
        .. Of("conversation", "started", "updated", "ended", "deleted", "restored"),
        .. Of("message", "received", "sent", "updated", "deleted", "restored"),
        .. Of("lead", "created", "updated", "status.updated", "registered", "deleted", "restored"),
        .. Of("document", "created", "updated", "processed", "deleted", "restored"),
    ];

    private static readonly string[] Without =
        ["{}", """{"id":""}""", """{"id":null}""", """{"{0}":{}}""", """{"{0}":{"id":null}}""", """{"{0}_id":""}""", """{"name":"x","title":"x"}""", "null",
            "[]", "\"x\"", """{"other_id":"1"}"""];

    private static readonly string[] With = ["""{"id":"x1"}""", """{"{0}":{"id":"x1"}}""", """{"{0}_id":"x1"}""", """{"id":17}"""];

    public static TheoryData<string, string, bool> All => [.. Events.SelectMany(static one =>
        Without.Select(data => (one.Event, data.Replace("{0}", one.Resource, StringComparison.Ordinal), false))
        .Concat(With.Select(data => (one.Event, data.Replace("{0}", one.Resource, StringComparison.Ordinal), true))))];

    [Theory, MemberData(nameof(All))]
    public void A_resource_without_its_id_is_a_data_problem(string name, string data, bool isWhole)
    {
        var read = KnowrithmEvent.Parse(Encoding.UTF8.GetBytes($"{{\"event\":\"{name}\",\"timestamp\":\"2026-02-01T00:00:00Z\",\"data\":{data}}}"));

        Assert.Equal(isWhole, read.DataProblem is null);
        // Nothing can act on a resource that is not there. Of a message no source shows the payload: it is read as far as it goes.
        if (isWhole || read is MessageEvent) Assert.Equal(isWhole, Id(read).Length > 0);
        else Assert.Contains("DataProblem", Assert.Throws<KnowrithmSerializationException>(() => Id(read)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_with_a_resource_is_in_the_table() =>
        Assert.Equal(typeof(WebhookEventType).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Select(static known => known.GetValue(null)!.ToString()).Order(StringComparer.Ordinal), Events.Select(static one => one.Event)
            .Order(StringComparer.Ordinal));

    private static IEnumerable<(string, string)> Of(string resource, params string[] events) => events.Select(one => ($"{resource}.{one}", resource));

    private static string Id(KnowrithmEvent read) => read switch
    {
        AgentEvent agent => agent.Agent.Id,
        ConversationEvent conversation => conversation.Conversation.Id,
        MessageEvent message => message.Message.Id,
        LeadEvent lead => lead.Lead.Id,
        DocumentEvent document => document.Document.Id,
        _ => throw new InvalidOperationException(read.GetType().Name),
    };
}
