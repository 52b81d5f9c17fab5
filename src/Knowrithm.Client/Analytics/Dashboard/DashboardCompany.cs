using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>The company on the dashboard.</summary>
public sealed class DashboardCompany : ApiObject
{
    /// <summary>The company.</summary>
    public Company? CompanyInfo { get; set; }

    /// <summary>The new users by day, over 90 days.</summary>
    [JsonPropertyName("user_growth_90days")]
    public IReadOnlyList<NewUsersDay> UserGrowth90Days { get; set => field = value ?? []; } = [];
}
