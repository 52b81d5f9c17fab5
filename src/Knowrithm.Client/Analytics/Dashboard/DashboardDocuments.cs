using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>The documents on the dashboard.</summary>
public sealed class DashboardDocuments : ApiObject
{
    /// <summary>The documents by type.</summary>
    public IReadOnlyDictionary<string, int?> DocumentTypes { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The documents by processing status.</summary>
    public IReadOnlyDictionary<string, int?> ProcessingStatus { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The size of the documents.</summary>
    public DocumentStorage? StorageAnalytics { get; set; }

    /// <summary>The uploads by day.</summary>
    public IReadOnlyList<DailyCount> DailyUploads { get; set => field = value ?? []; } = [];

    /// <summary>The users who uploaded most.</summary>
    public IReadOnlyList<TopUploader> TopUsersByDocuments { get; set => field = value ?? []; } = [];
}
