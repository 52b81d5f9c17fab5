namespace Acme.Warehouse;

/// <summary>What a pass does, in this order. Each can be begun again where it stopped.</summary>
internal enum Stage
{
    /// <summary>No pass is under way.</summary>
    Idle,

    Agents,

    Leads,

    /// <summary>With the messages of those that are new or changed.</summary>
    Conversations,

    DeletedConversations,

    DeletedMessages,

    /// <summary>What the copy has and the lists did not show: asked for one by one.</summary>
    MissingAgents,

    MissingLeads,

    MissingConversations,
}
