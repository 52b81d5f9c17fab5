namespace Knowrithm.Client;

/// <summary>
/// The statistics of one agent. The names follow the Swagger file; older documents call some of them differently, see
/// <see cref="ApiObject.AdditionalProperties"/>.
/// </summary>
public sealed class AgentStats : ApiObject
{
    /// <summary>The agent.</summary>
    public string AgentId { get; set => field = value ?? ""; } = "";

    /// <summary>The file name.</summary>
    public string? AgentName { get; set; }

    /// <summary>The status, which says whether the agent can be asked.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>The provider of its language model.</summary>
    public string? LlmProvider { get; set; }

    /// <summary>The language model.</summary>
    public string? LlmModel { get; set; }

    /// <summary>The number of conversations so far.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The number of messages so far.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>The number of documents that the agent learned from.</summary>
    public int? DocumentsCount { get; set; }

    /// <summary>The number of databases that the agent may query.</summary>
    public int? DatabasesCount { get; set; }

    /// <summary>The average rating, 0 to 5; null before the first.</summary>
    public double? AverageRating { get; set; }

    /// <summary>The time at which the agent last learned.</summary>
    public DateTimeOffset? LastTrained { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
