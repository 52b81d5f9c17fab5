namespace Knowrithm.Client;

/// <summary>A conversation among the longest.</summary>
public sealed class TopConversation : ApiObject, IIdentified
{
    /// <summary>The conversation's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The lead's name.</summary>
    public string? LeadName { get; set; }

    /// <summary>The lead's e-mail address.</summary>
    public string? LeadEmail { get; set; }

    /// <summary>The number of messages.</summary>
    public int? MessageCount { get; set; }

    /// <summary>The time of the last activity.</summary>
    public DateTimeOffset? LastActivity { get; set; }
}
