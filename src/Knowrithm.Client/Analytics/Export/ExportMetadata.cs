namespace Knowrithm.Client;

/// <summary>What was exported, and when.</summary>
public sealed class ExportMetadata : ApiObject
{
    /// <summary>The company.</summary>
    public string? CompanyId { get; set; }

    /// <summary>What was exported.</summary>
    public ExportType? ExportType { get; set; }

    /// <summary>How it was written.</summary>
    public ExportFormat? Format { get; set; }

    /// <summary>The span that it covers.</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>When it was exported.</summary>
    public DateTimeOffset? ExportedAt { get; set; }
}
