namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's agents.</summary>
public sealed class CompanyAgentFigures : ApiObject
{
    /// <summary>The total number.</summary>
    public int? Total { get; set; }

    /// <summary>The average rating, 0 to 5.</summary>
    public double? AverageRating { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? TotalConversations { get; set; }
}
