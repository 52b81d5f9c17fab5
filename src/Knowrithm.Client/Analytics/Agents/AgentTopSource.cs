namespace Knowrithm.Client;

/// <summary>One origin of conversations.</summary>
public sealed class AgentTopSource : ApiObject
{
    /// <summary>Where they came from.</summary>
    public string? Source { get; set; }

    /// <summary>How many.</summary>
    public int? ConversationCount { get; set; }
}
