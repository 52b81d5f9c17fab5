using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>Documents on the dashboard.</summary>
public sealed class DashboardDocuments : ApiObject
{
    /// <summary>Documents by kind.</summary>
    public IReadOnlyDictionary<string, int?> DocumentTypes { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Documents by how far they have been processed.</summary>
    public IReadOnlyDictionary<string, int?> ProcessingStatus { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Their size.</summary>
    public DocumentStorage? StorageAnalytics { get; set; }

    /// <summary>Uploads day by day.</summary>
    public IReadOnlyList<DailyCount> DailyUploads { get; set => field = value ?? []; } = [];

    /// <summary>Who uploaded most.</summary>
    public IReadOnlyList<TopUploader> TopUsersByDocuments { get; set => field = value ?? []; } = [];
}
