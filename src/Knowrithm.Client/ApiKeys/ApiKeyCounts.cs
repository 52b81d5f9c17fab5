namespace Knowrithm.Client;

/// <summary>The numbers of API keys.</summary>
public sealed class ApiKeyCounts : ApiObject
{
    /// <summary>The total number.</summary>
    public int? Total { get; set; }

    /// <summary>The number of usable keys.</summary>
    public int? Active { get; set; }

    /// <summary>The number of expired keys.</summary>
    public int? Expired { get; set; }

    /// <summary>The number of revoked keys.</summary>
    public int? Revoked { get; set; }
}
