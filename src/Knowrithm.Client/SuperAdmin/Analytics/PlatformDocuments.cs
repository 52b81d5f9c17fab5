using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The platform's documents.</summary>
public sealed class PlatformDocuments : ApiObject
{
    /// <summary>The summary.</summary>
    public PlatformDocumentSummary? Summary { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<DocumentPoint> TimeSeries { get; set => field = value ?? []; } = [];

    /// <summary>The documents by processing status.</summary>
    public IReadOnlyDictionary<string, int?> StatusBreakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The documents by type.</summary>
    public IReadOnlyDictionary<string, DocumentTypeTotals> TypeBreakdown
    {
        get;
        set => field = value ?? ReadOnlyDictionary<string, DocumentTypeTotals>.Empty;
    } = ReadOnlyDictionary<string, DocumentTypeTotals>.Empty;

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
