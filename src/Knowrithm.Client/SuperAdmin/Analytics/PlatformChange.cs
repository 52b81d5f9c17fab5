namespace Knowrithm.Client.SuperAdmin;

/// <summary>One change.</summary>
public sealed class PlatformChange : ApiObject, IIdentified
{
    /// <summary>The entry's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>What happened.</summary>
    public string? EventType { get; set; }

    /// <summary>The kind of event.</summary>
    public string? EventCategory { get; set; }

    /// <summary>What happened, in words.</summary>
    public string? Description { get; set; }

    /// <summary>The kind of thing that changed.</summary>
    public string? EntityType { get; set; }

    /// <summary>The thing that changed.</summary>
    public string? EntityId { get; set; }

    /// <summary>How grave it is.</summary>
    public RiskLevel? RiskLevel { get; set; }

    /// <summary>Who made it.</summary>
    public string? UserId { get; set; }

    /// <summary>The company it happened in.</summary>
    public string? CompanyId { get; set; }

    /// <summary>Where it was made from.</summary>
    public string? IpAddress { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
