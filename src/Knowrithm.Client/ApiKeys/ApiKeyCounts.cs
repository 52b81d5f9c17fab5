namespace Knowrithm.Client;

/// <summary>How many API keys there are.</summary>
public sealed class ApiKeyCounts : ApiObject
{
    /// <summary>All of them.</summary>
    public int? Total { get; set; }

    /// <summary>Those that can be used.</summary>
    public int? Active { get; set; }

    /// <summary>Those that have expired.</summary>
    public int? Expired { get; set; }

    /// <summary>Those that were revoked.</summary>
    public int? Revoked { get; set; }
}
