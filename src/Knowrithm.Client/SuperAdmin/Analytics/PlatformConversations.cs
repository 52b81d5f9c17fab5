using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The platform's conversations.</summary>
public sealed class PlatformConversations : ApiObject
{
    /// <summary>The summary.</summary>
    public PlatformConversationSummary? Summary { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<ConversationPoint> TimeSeries { get; set => field = value ?? []; } = [];

    /// <summary>The conversations by status.</summary>
    public IReadOnlyDictionary<string, int?> StatusBreakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The agents with most conversations.</summary>
    public IReadOnlyList<BusyAgent> TopAgents { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
