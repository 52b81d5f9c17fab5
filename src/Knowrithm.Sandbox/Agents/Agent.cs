using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class Agent(DateTimeOffset createdAt, AgentSettings settings)
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public string? AvatarUrl { get; set; }

    public string Status { get; set; } = "active";

    public JsonNode Capabilities { get; set; } = new JsonArray();

    public JsonNode Languages { get; set; } = new JsonArray("en");

    public JsonNode OperatingHours { get; set; } = new JsonObject();

    public JsonNode PersonalityTraits { get; set; } = new JsonObject();

    public AgentSettings Settings { get; set; } = settings;

    public Library Library { get; init; } = new();

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public DateTimeOffset? LastTrained { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public int TotalConversations { get; set; }

    public int TotalMessages { get; set; }
}
