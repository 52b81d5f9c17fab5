namespace Knowrithm.Client;

/// <summary>The description of an export.</summary>
public sealed class ExportMetadata : ApiObject
{
    /// <summary>The company.</summary>
    public string? CompanyId { get; set; }

    /// <summary>The type of data.</summary>
    public ExportType? ExportType { get; set; }

    /// <summary>The format.</summary>
    public ExportFormat? Format { get; set; }

    /// <summary>The period that the export covers.</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>The time of the export.</summary>
    public DateTimeOffset? ExportedAt { get; set; }
}
