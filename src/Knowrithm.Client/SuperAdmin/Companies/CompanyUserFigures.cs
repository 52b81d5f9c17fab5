using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's users.</summary>
public sealed class CompanyUserFigures : ApiObject
{
    /// <summary>All of them.</summary>
    public int? Total { get; set; }

    /// <summary>By state.</summary>
    public IReadOnlyDictionary<string, int?> ByStatus { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>New ones of 30 days.</summary>
    [JsonPropertyName("created_last_30_days")]
    public int? CreatedLast30Days { get; set; }
}
