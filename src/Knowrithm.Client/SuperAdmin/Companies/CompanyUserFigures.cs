using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's users.</summary>
public sealed class CompanyUserFigures : ApiObject
{
    /// <summary>The total number.</summary>
    public int? Total { get; set; }

    /// <summary>The users by status.</summary>
    public IReadOnlyDictionary<string, int?> ByStatus { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The number of new users in 30 days.</summary>
    [JsonPropertyName("created_last_30_days")]
    public int? CreatedLast30Days { get; set; }
}
