namespace Knowrithm.Client;

/// <summary>What to export.</summary>
public sealed record ExportRequest
{
    /// <summary>What: conversations, leads, agents or the log of API calls.</summary>
    public required ExportType Type { get; init; }

    /// <summary>How it is written; JSON by default.</summary>
    public ExportFormat? Format { get; init; }

    /// <summary>Only what happened from this moment on.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>Only what happened until this moment.</summary>
    public DateTimeOffset? EndDate { get; init; }
}
