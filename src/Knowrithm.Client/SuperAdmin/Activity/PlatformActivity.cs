using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>Something that happened on the platform.</summary>
[WireName("activity", "activities")]
public sealed class PlatformActivity : ApiObject, IIdentified
{
    /// <summary>The entry's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>What kind of thing happened.</summary>
    public string? Type { get; set; }

    /// <summary>How grave it is.</summary>
    public string? Severity { get; set; }

    /// <summary>What happened, in short.</summary>
    public string? Title { get; set; }

    /// <summary>What happened.</summary>
    public string? Description { get; set; }

    /// <summary>The company it happened in; null if none.</summary>
    public string? CompanyId { get; set; }

    /// <summary>That company's name.</summary>
    public string? CompanyName { get; set; }

    /// <summary>Who did it; null if nobody did.</summary>
    public string? ActorUserId { get; set; }

    /// <summary>Where to look at it, in Knowrithm's own pages.</summary>
    public string? TargetUrl { get; set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
