namespace Knowrithm.Client;

/// <summary>Figures about one agent. The names follow the Swagger file; older documents call some of them differently, see <see cref="ApiObject.AdditionalProperties"/>.</summary>
public sealed class AgentStats : ApiObject
{
    /// <summary>The agent.</summary>
    public string AgentId { get; set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? AgentName { get; set; }

    /// <summary>Whether it answers.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>Provider of its language model.</summary>
    public string? LlmProvider { get; set; }

    /// <summary>Its language model.</summary>
    public string? LlmModel { get; set; }

    /// <summary>Conversations so far.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Messages so far.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>Documents it learned from.</summary>
    public int? DocumentsCount { get; set; }

    /// <summary>Databases it may ask.</summary>
    public int? DatabasesCount { get; set; }

    /// <summary>Average rating, 0 to 5; null before the first.</summary>
    public double? AverageRating { get; set; }

    /// <summary>When it last learned.</summary>
    public DateTimeOffset? LastTrained { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
