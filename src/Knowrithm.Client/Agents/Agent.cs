using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>An AI agent of a company. Read without credentials, Knowrithm shows only what is safe in public: expect empty fields.</summary>
[WireName("agent", "agents")]
public sealed class Agent : ApiObject, IIdentified
{
    /// <summary>The agent's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its name, up to 200 characters.</summary>
    public string? Name { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Whether it answers.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>The company it belongs to.</summary>
    public string? CompanyId { get; set; }

    /// <summary>Address of its picture.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>The settings it uses for its language model.</summary>
    public string? LlmSettingsId { get; set; }

    /// <summary>The language model's name.</summary>
    public string? ModelName { get; set; }

    /// <summary>Sampling temperature, 0 to 2.</summary>
    public double? Temperature { get; set; }

    /// <summary>The longest answer, in tokens.</summary>
    public int? MaxTokens { get; set; }

    /// <summary>What it can do, in the company's words.</summary>
    public IReadOnlyList<string> Capabilities { get; set => field = value ?? []; } = [];

    /// <summary>Languages it speaks, as codes.</summary>
    public IReadOnlyList<string> Languages { get; set => field = value ?? []; } = [];

    /// <summary>Free form; usually an object.</summary>
    public JsonElement? PersonalityTraits { get; set; }

    /// <summary>Free form; usually an object.</summary>
    public JsonElement? OperatingHours { get; set; }

    /// <summary>The documents it learned from, in the short form that Knowrithm gives here.</summary>
    public IReadOnlyList<JsonElement> Documents { get; set => field = value ?? []; } = [];

    /// <summary>The databases it may ask, in the short form that Knowrithm gives here.</summary>
    public IReadOnlyList<JsonElement> Databases { get; set => field = value ?? []; } = [];

    /// <summary>HTML that puts its widget on a page.</summary>
    public string? EmbedCode { get; set; }

    /// <summary>Average rating, 0 to 5.</summary>
    public double? AverageRating { get; set; }

    /// <summary>Conversations so far.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Messages so far.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>When it last learned.</summary>
    public DateTimeOffset? LastTrained { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
