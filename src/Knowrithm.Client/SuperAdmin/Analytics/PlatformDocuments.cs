using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The platform's documents.</summary>
public sealed class PlatformDocuments : ApiObject
{
    /// <summary>Totals.</summary>
    public PlatformDocumentSummary? Summary { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<DocumentPoint> TimeSeries { get; set => field = value ?? []; } = [];

    /// <summary>Documents by how far they have been processed.</summary>
    public IReadOnlyDictionary<string, int?> StatusBreakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Documents by kind.</summary>
    public IReadOnlyDictionary<string, DocumentTypeTotals> TypeBreakdown { get; set => field = value ?? ReadOnlyDictionary<string, DocumentTypeTotals>.Empty; } = ReadOnlyDictionary<string, DocumentTypeTotals>.Empty;

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
