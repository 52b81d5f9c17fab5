namespace Knowrithm.Client;

/// <summary>A logged event in short. The Swagger file and the vendor's command line name different members.</summary>
public sealed class DashboardAuditEvent : ApiObject
{
    /// <summary>When it happened.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The kind of event (Swagger file).</summary>
    public string? Category { get; set; }

    /// <summary>What happened (Swagger file).</summary>
    public string? EventType { get; set; }

    /// <summary>How grave it is (Swagger file).</summary>
    public RiskLevel? RiskLevel { get; set; }

    /// <summary>Who did it (Swagger file).</summary>
    public string? Username { get; set; }

    /// <summary>What happened (command line).</summary>
    public string? Event { get; set; }

    /// <summary>Who did it (command line).</summary>
    public string? Actor { get; set; }
}
