namespace Knowrithm.Client;

/// <summary>The dashboard's totals.</summary>
public sealed class CoreMetrics : ApiObject
{
    /// <summary><c>company</c> or <c>personal</c>: what was counted.</summary>
    public string? Scope { get; set; }

    /// <summary>Conversations.</summary>
    public int? ConversationCount { get; set; }

    /// <summary>Documents.</summary>
    public int? DocumentCount { get; set; }

    /// <summary>Leads.</summary>
    public int? LeadCount { get; set; }

    /// <summary>Databases.</summary>
    public int? ConnectionCount { get; set; }

    /// <summary>Users.</summary>
    public int? TotalUsers { get; set; }
}
