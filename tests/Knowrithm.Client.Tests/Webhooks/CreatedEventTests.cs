using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Tests;

/// <summary>Events that are made from a resource, as the change feed makes them: each type is as if its body had been read.</summary>
public sealed class CreatedEventTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 13, 0, 0, TimeSpan.FromHours(1));

    private static readonly Dictionary<string, Func<WebhookEventType, KnowrithmEvent>> Resources = new()
    {
        ["agent"] = static type => KnowrithmEvent.Create(type, new Agent { Id = "x", Name = "Ada" }, At, DeletionEvidence.NotFound),
        ["lead"] = static type => KnowrithmEvent.Create(type, new Lead { Id = "x", FirstName = "Ada" }, At, DeletionEvidence.NotFound),
        ["document"] = static type => KnowrithmEvent.Create(type, new Document { Id = "x", AgentId = "a" }, At, DeletionEvidence.NotFound),
        ["conversation"] = static type => KnowrithmEvent.Create(type, new Conversation { Id = "x", LeadId = "l" }, At, DeletionEvidence.NotFound),
        ["message"] = static type => KnowrithmEvent.Create(type, new Message { Id = "x", ConversationId = "c" }, At, DeletionEvidence.NotFound),
    };

    public static TheoryData<string> Types => [.. typeof(WebhookEventType)
        .GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
        .Select(static known => known.GetValue(null)!.ToString()!)];

    [Theory, MemberData(nameof(Types))]
    public void An_event_that_was_created_is_the_one_that_its_body_is_read_as(string type)
    {
        var created = Resources[type.Split('.')[0]](new(type));
        var read = KnowrithmEvent.Parse(created.WriteBody());

        Assert.Equal(read.GetType(), created.GetType());
        Assert.Equal((read.Event, read.Timestamp, read.DataProblem), (created.Event, created.Timestamp, created.DataProblem));
        Assert.Equal("x", created.Data.GetProperty("id").GetString());
        Assert.Equal(read.DeduplicationKey, created.DeduplicationKey);
        Assert.Equal("not_found", created.AdditionalProperties["evidence"].GetString());
        // Also when its JSON has been read, and when it came as a body.
        Assert.Equal(read.WriteBody(), created.WriteBody());
        Assert.Equal(read.DeduplicationKey, KnowrithmEvent.Parse(read.WriteBody()).DeduplicationKey);
    }

    [Theory, MemberData(nameof(Types))]
    public void An_event_is_not_created_from_another_resource(string type)
    {
        var other = type.StartsWith("agent", StringComparison.Ordinal) ? "lead" : "agent";

        Assert.Contains(type, Assert.Throws<ArgumentException>(() => Resources[other](new(type))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Resources[other](new("of.another.version")));
    }
}
