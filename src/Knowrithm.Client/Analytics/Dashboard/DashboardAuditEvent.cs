namespace Knowrithm.Client;

/// <summary>A summary of a logged event. The Swagger file and the vendor's command line name different members.</summary>
public sealed class DashboardAuditEvent : ApiObject
{
    /// <summary>The time of the event.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The kind of event (Swagger file).</summary>
    public string? Category { get; set; }

    /// <summary>The type of the event (Swagger file).</summary>
    public string? EventType { get; set; }

    /// <summary>The severity (Swagger file).</summary>
    public RiskLevel? RiskLevel { get; set; }

    /// <summary>The user who caused it (Swagger file).</summary>
    public string? Username { get; set; }

    /// <summary>The type of the event (command line).</summary>
    public string? Event { get; set; }

    /// <summary>The user who caused it (command line).</summary>
    public string? Actor { get; set; }
}
