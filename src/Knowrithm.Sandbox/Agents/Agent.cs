using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class Agent
{
    public Agent(DateTimeOffset createdAt, AgentSettings settings, string? settingsId = null)
    {
        CreatedAt = UpdatedAt = createdAt;
        Llm = new(settings, createdAt) { Id = settingsId ?? Guid.NewGuid().ToString(), Agent = this };
    }

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public string? AvatarUrl { get; set; }

    public string Status { get; set; } = "active";

    public JsonNode Capabilities { get; set; } = new JsonArray();

    public JsonNode Languages { get; set; } = new JsonArray("en");

    public JsonNode OperatingHours { get; set; } = new JsonObject();

    public JsonNode PersonalityTraits { get; set; } = new JsonObject();

    public LlmSettings Llm { get; set; }

    public AgentSettings Settings => Llm.Values;

    public Library Library { get; init; } = new();

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? LastTrained { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public int TotalConversations { get; set; }

    public int TotalMessages { get; set; }
}
