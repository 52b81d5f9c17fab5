namespace Knowrithm.Client.SuperAdmin;

/// <summary>A change on the platform.</summary>
public sealed class PlatformChange : ApiObject, IIdentified
{
    /// <summary>The entry's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The type of the event.</summary>
    public string? EventType { get; set; }

    /// <summary>The category of the event.</summary>
    public string? EventCategory { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The type of object that changed.</summary>
    public string? EntityType { get; set; }

    /// <summary>The id of the object that changed.</summary>
    public string? EntityId { get; set; }

    /// <summary>The severity.</summary>
    public RiskLevel? RiskLevel { get; set; }

    /// <summary>The user who made the change.</summary>
    public string? UserId { get; set; }

    /// <summary>The company in which it happened.</summary>
    public string? CompanyId { get; set; }

    /// <summary>The network address that it came from.</summary>
    public string? IpAddress { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
