namespace Knowrithm.Client.SuperAdmin;

/// <summary>What one user did.</summary>
public sealed class UserEngagementFigures : ApiObject
{
    /// <summary>The score that follows from it.</summary>
    public double? EngagementScore { get; set; }

    /// <summary>All that was logged.</summary>
    public int? TotalActivities { get; set; }

    /// <summary>Sessions.</summary>
    public int? Sessions { get; set; }

    /// <summary>Conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>Documents uploaded.</summary>
    public int? DocumentsUploaded { get; set; }
}
