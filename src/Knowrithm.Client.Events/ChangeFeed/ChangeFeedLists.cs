namespace Knowrithm.Client.Events;

/// <summary>The lists that the change feed polls.</summary>
[Flags]
public enum ChangeFeedLists
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Agents.</summary>
    Agents = 1,

    /// <summary>Leads.</summary>
    Leads = 2,

    /// <summary>Documents.</summary>
    Documents = 4,

    /// <summary>Conversations.</summary>
    Conversations = 8,

    /// <summary>Messages: the conversations, with one request or more for each that has changed.</summary>
    Messages = 16,

    /// <summary>All of them.</summary>
    All = Agents | Leads | Documents | Conversations | Messages,
}
