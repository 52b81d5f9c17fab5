using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>One logged event. No Swagger file shows it: the names are those that the vendor's command line reads.</summary>
[WireName("audit_log", "audit_logs", "logs")]
public sealed class AuditLogEntry : ApiObject
{
    /// <summary>The entry's id, where the server sends it.</summary>
    public string? Id { get; set; }

    /// <summary>When it happened; see also <see cref="CreatedAt"/>.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it happened, in the server's other spelling.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>What happened; see also <see cref="Action"/>.</summary>
    public string? EventType { get; set; }

    /// <summary>What happened, in the server's other spelling.</summary>
    public string? Action { get; set; }

    /// <summary>The kind of event, for example <c>auth</c>.</summary>
    public string? EventCategory { get; set; }

    /// <summary>What happened, in words; see also <see cref="Message"/>.</summary>
    public string? Description { get; set; }

    /// <summary>What happened, in words, in the server's other spelling.</summary>
    public string? Message { get; set; }

    /// <summary>The kind of thing it happened to.</summary>
    public string? EntityType { get; set; }

    /// <summary>The thing it happened to.</summary>
    public string? EntityId { get; set; }

    /// <summary>Who or what took part, in the server's words.</summary>
    public string? Entity { get; set; }

    /// <summary>The role of who did it.</summary>
    public string? UserRole { get; set; }

    /// <summary>Who did it.</summary>
    public string? UserId { get; set; }

    /// <summary>Where it was done from.</summary>
    public string? IpAddress { get; set; }

    /// <summary>How grave it is.</summary>
    public RiskLevel? RiskLevel { get; set; }
}
