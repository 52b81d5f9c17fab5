using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's documents.</summary>
public sealed class CompanyDocumentFigures : ApiObject
{
    /// <summary>All of them.</summary>
    public int? Total { get; set; }

    /// <summary>Their size in bytes.</summary>
    public long? StorageBytes { get; set; }

    /// <summary>By how far they have been processed.</summary>
    public IReadOnlyDictionary<string, int?> StatusBreakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;
}
