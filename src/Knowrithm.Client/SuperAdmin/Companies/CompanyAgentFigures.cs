namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's agents.</summary>
public sealed class CompanyAgentFigures : ApiObject
{
    /// <summary>All of them.</summary>
    public int? Total { get; set; }

    /// <summary>Their average rating, 0 to 5.</summary>
    public double? AverageRating { get; set; }

    /// <summary>Their conversations.</summary>
    public int? TotalConversations { get; set; }
}
