namespace Knowrithm.Client.SuperAdmin;

/// <summary>The activity figures of one user.</summary>
public sealed class UserEngagementFigures : ApiObject
{
    /// <summary>The score that follows from them.</summary>
    public double? EngagementScore { get; set; }

    /// <summary>The number of logged events.</summary>
    public int? TotalActivities { get; set; }

    /// <summary>The number of sessions.</summary>
    public int? Sessions { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>The number of uploaded documents.</summary>
    public int? DocumentsUploaded { get; set; }
}
