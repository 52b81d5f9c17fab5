using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A logged event. No Swagger file shows it: the names are those that the vendor's command line reads.</summary>
[WireName("audit_log", "audit_logs", "logs")]
public sealed class AuditLogEntry : ApiObject
{
    /// <summary>The entry's id, where the server sends it.</summary>
    public string? Id { get; set; }

    /// <summary>The time of the event; see also <see cref="CreatedAt"/>.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The time of the event, in the server's other spelling.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The type of the event; see also <see cref="Action"/>.</summary>
    public string? EventType { get; set; }

    /// <summary>The type of the event, in the server's other spelling.</summary>
    public string? Action { get; set; }

    /// <summary>The kind of event, for example <c>auth</c>.</summary>
    public string? EventCategory { get; set; }

    /// <summary>The description of the event; see also <see cref="Message"/>.</summary>
    public string? Description { get; set; }

    /// <summary>The description of the event, in the server's other spelling.</summary>
    public string? Message { get; set; }

    /// <summary>The type of the object that the event is about.</summary>
    public string? EntityType { get; set; }

    /// <summary>The id of the object that the event is about.</summary>
    public string? EntityId { get; set; }

    /// <summary>The object or person that took part, as the server names it.</summary>
    public string? Entity { get; set; }

    /// <summary>The role of the user who caused the event.</summary>
    public string? UserRole { get; set; }

    /// <summary>The user who caused the event.</summary>
    public string? UserId { get; set; }

    /// <summary>The network address that the event came from.</summary>
    public string? IpAddress { get; set; }

    /// <summary>The severity.</summary>
    public RiskLevel? RiskLevel { get; set; }
}
