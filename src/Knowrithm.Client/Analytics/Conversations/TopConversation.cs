namespace Knowrithm.Client;

/// <summary>One of the longest conversations.</summary>
public sealed class TopConversation : ApiObject, IIdentified
{
    /// <summary>The conversation's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>The lead's name.</summary>
    public string? LeadName { get; set; }

    /// <summary>The lead's e-mail address.</summary>
    public string? LeadEmail { get; set; }

    /// <summary>Messages in it.</summary>
    public int? MessageCount { get; set; }

    /// <summary>When something last happened.</summary>
    public DateTimeOffset? LastActivity { get; set; }
}
