using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>The company's users on the dashboard.</summary>
public sealed class DashboardUsers : ApiObject
{
    /// <summary>The number of users active in the last 24 hours.</summary>
    [JsonPropertyName("active_users_24h")]
    public int? ActiveUsers24Hours { get; set; }

    /// <summary>The users by role.</summary>
    public IReadOnlyDictionary<string, int?> RoleDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The users by status.</summary>
    public IReadOnlyDictionary<string, int?> UserStatusDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;
}
