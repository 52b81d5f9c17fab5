namespace Knowrithm.Client.SuperAdmin;

/// <summary>An agent that talks much.</summary>
public sealed class BusyAgent : ApiObject
{
    /// <summary>The agent's id, an opaque text.</summary>
    public string AgentId { get; set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? AgentName { get; set; }

    /// <summary>Its conversations.</summary>
    public int? ConversationCount { get; set; }

    /// <summary>Its messages.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>Messages in one, on average.</summary>
    public double? AvgMessages { get; set; }
}
