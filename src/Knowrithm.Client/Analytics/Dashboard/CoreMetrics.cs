namespace Knowrithm.Client;

/// <summary>The dashboard's totals.</summary>
public sealed class CoreMetrics : ApiObject
{
    /// <summary>The subject of the counts: <c>company</c> or <c>personal</c>.</summary>
    public string? Scope { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? ConversationCount { get; set; }

    /// <summary>The number of documents.</summary>
    public int? DocumentCount { get; set; }

    /// <summary>The number of leads.</summary>
    public int? LeadCount { get; set; }

    /// <summary>The number of databases.</summary>
    public int? ConnectionCount { get; set; }

    /// <summary>The number of users.</summary>
    public int? TotalUsers { get; set; }
}
