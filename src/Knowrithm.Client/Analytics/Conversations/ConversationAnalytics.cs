using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>Figures about conversations. For a single one the sources disagree: the Swagger file shows the same company-wide members as in the dashboard, the tutorials <see cref="MessageStatistics"/>, the route's own description speaks of flow, context and a timeline. What has no property here is in <see cref="ApiObject.AdditionalProperties"/>.</summary>
public sealed class ConversationAnalytics : ApiObject
{
    /// <summary>Conversations by their state (Swagger file).</summary>
    public IReadOnlyDictionary<string, int?> ConversationStatus { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Messages (Swagger file).</summary>
    public MessageAnalytics? MessageAnalytics { get; set; }

    /// <summary>Messages by who wrote them (Swagger file).</summary>
    public IReadOnlyDictionary<string, int?> MessageRoles { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Leads (Swagger file).</summary>
    public LeadEngagement? LeadEngagement { get; set; }

    /// <summary>Day by day (Swagger file).</summary>
    public IReadOnlyList<DailyActivity> ActivityTimeline { get; set => field = value ?? []; } = [];

    /// <summary>The longest ones (Swagger file).</summary>
    public IReadOnlyList<TopConversation> TopConversations { get; set => field = value ?? []; } = [];

    /// <summary>The conversation's messages (tutorials).</summary>
    public MessageStatistics? MessageStatistics { get; set; }
}
