using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>An AI agent of a company. Read without credentials, Knowrithm shows only what is safe in public: expect empty fields.</summary>
[WireName("agent", "agents")]
public sealed class Agent : ApiObject, IIdentified
{
    /// <summary>The agent's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The name, up to 200 characters.</summary>
    public string? Name { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The status, which says whether the agent can be asked.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>The company that owns it.</summary>
    public string? CompanyId { get; set; }

    /// <summary>The address of its picture.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>The settings it uses for its language model.</summary>
    public string? LlmSettingsId { get; set; }

    /// <summary>The language model's name.</summary>
    public string? ModelName { get; set; }

    /// <summary>The sampling temperature, 0 to 2.</summary>
    public double? Temperature { get; set; }

    /// <summary>The maximum length of the agent's answers, in tokens.</summary>
    public int? MaxTokens { get; set; }

    /// <summary>The capabilities, as the company describes them.</summary>
    public IReadOnlyList<string> Capabilities { get; set => field = value ?? []; } = [];

    /// <summary>The languages, as codes.</summary>
    public IReadOnlyList<string> Languages { get; set => field = value ?? []; } = [];

    /// <summary>Free-form JSON, usually an object.</summary>
    public JsonElement? PersonalityTraits { get; set; }

    /// <summary>Free-form JSON, usually an object.</summary>
    public JsonElement? OperatingHours { get; set; }

    /// <summary>The documents that the agent learned from, in a short form.</summary>
    public IReadOnlyList<JsonElement> Documents { get; set => field = value ?? []; } = [];

    /// <summary>The databases that the agent may query, in a short form.</summary>
    public IReadOnlyList<JsonElement> Databases { get; set => field = value ?? []; } = [];

    /// <summary>The HTML that embeds its widget in a page.</summary>
    public string? EmbedCode { get; set; }

    /// <summary>The average rating, 0 to 5.</summary>
    public double? AverageRating { get; set; }

    /// <summary>The number of conversations so far.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The number of messages so far.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>The time at which the agent last learned.</summary>
    public DateTimeOffset? LastTrained { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
