using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>
/// The analytics of conversations. For a single one the sources disagree: the Swagger file shows the same company-wide members as in the dashboard, the
/// tutorials <see cref="MessageStatistics"/>, the route's own description speaks of flow, context and a timeline. Members without a property are in
/// <see cref="ApiObject.AdditionalProperties"/>.
/// </summary>
public sealed class ConversationAnalytics : ApiObject
{
    /// <summary>The conversations by status (Swagger file).</summary>
    public IReadOnlyDictionary<string, int?> ConversationStatus { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The messages (Swagger file).</summary>
    public MessageAnalytics? MessageAnalytics { get; set; }

    /// <summary>The messages by author (Swagger file).</summary>
    public IReadOnlyDictionary<string, int?> MessageRoles { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The leads (Swagger file).</summary>
    public LeadEngagement? LeadEngagement { get; set; }

    /// <summary>The figures by day (Swagger file).</summary>
    public IReadOnlyList<DailyActivity> ActivityTimeline { get; set => field = value ?? []; } = [];

    /// <summary>The longest conversations (Swagger file).</summary>
    public IReadOnlyList<TopConversation> TopConversations { get; set => field = value ?? []; } = [];

    /// <summary>The conversation's messages (tutorials).</summary>
    public MessageStatistics? MessageStatistics { get; set; }
}
