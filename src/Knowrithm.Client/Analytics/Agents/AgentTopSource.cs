namespace Knowrithm.Client;

/// <summary>A source of conversations.</summary>
public sealed class AgentTopSource : ApiObject
{
    /// <summary>The source.</summary>
    public string? Source { get; set; }

    /// <summary>The number.</summary>
    public int? ConversationCount { get; set; }
}
