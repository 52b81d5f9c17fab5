using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>Data for an event that did not happen, shaped like that of one that did.</summary>
internal static class SampleEvent
{
    /// <summary>The events that webhooks have.</summary>
    public static readonly string[] Names =
    [
        "agent.created", "agent.updated", "conversation.started", "conversation.ended", "message.received", "message.sent", "lead.created", "lead.updated",
        "lead.status.updated", "lead.registered", "document.processed",
    ];

    public static JsonObject Data(string name, World world)
    {
        var now = world.Clock.Now;
        var agent = new Agent(now, new()) { Name = "Sample Agent", Description = "Made up for an event." };
        var lead = new Lead(now) { FirstName = "Sam", LastName = "Sample", Email = "sam@customers.example", Phone = "+1 555 0199", Source = "widget" };
        var conversation = new Conversation(agent, "lead", lead.Id, now) { Title = "A sample conversation" };
        return name.Split('.')[0] switch
        {
            "agent" => agent.ToJson(world),
            "conversation" => conversation.ToEvent(world),
            "message" => new Message(conversation, name == "message.sent" ? "assistant" : "user", "A sample message.", now).ToEvent(world),
            "lead" => lead.ToEvent(world),
            "document" => new()
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["original_filename"] = "sample.pdf",
                ["document_type"] = "pdf",
                ["status"] = "processed",
                ["agent_id"] = agent.Id,
                ["created_at"] = world.Clock.Text(now)
            },
            _ => new() { ["id"] = Guid.NewGuid().ToString() },
        };
    }
}
