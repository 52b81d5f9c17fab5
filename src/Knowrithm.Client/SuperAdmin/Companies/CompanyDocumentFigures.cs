using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's documents.</summary>
public sealed class CompanyDocumentFigures : ApiObject
{
    /// <summary>The total number.</summary>
    public int? Total { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? StorageBytes { get; set; }

    /// <summary>The documents by processing status.</summary>
    public IReadOnlyDictionary<string, int?> StatusBreakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;
}
