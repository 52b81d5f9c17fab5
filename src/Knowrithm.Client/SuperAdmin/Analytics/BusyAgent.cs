namespace Knowrithm.Client.SuperAdmin;

/// <summary>An agent with many conversations.</summary>
public sealed class BusyAgent : ApiObject
{
    /// <summary>The agent's id, an opaque text.</summary>
    public string AgentId { get; set => field = value ?? ""; } = "";

    /// <summary>The file name.</summary>
    public string? AgentName { get; set; }

    /// <summary>The conversations.</summary>
    public int? ConversationCount { get; set; }

    /// <summary>The messages.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>The average number of messages in a conversation.</summary>
    public double? AvgMessages { get; set; }
}
