namespace Knowrithm.Client;

/// <summary>An export to request.</summary>
public sealed record ExportRequest
{
    /// <summary>The type of data: conversations, leads, agents or the log of API calls.</summary>
    public required ExportType Type { get; init; }

    /// <summary>The format; JSON by default.</summary>
    public ExportFormat? Format { get; init; }

    /// <summary>The start of the period; null for no limit.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>The end of the period; null for no limit.</summary>
    public DateTimeOffset? EndDate { get; init; }
}
