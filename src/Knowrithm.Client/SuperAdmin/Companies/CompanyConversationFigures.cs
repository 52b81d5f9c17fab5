namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's conversations.</summary>
public sealed class CompanyConversationFigures : ApiObject
{
    /// <summary>All of them.</summary>
    public int? Total { get; set; }

    /// <summary>Their messages.</summary>
    public int? TotalMessages { get; set; }
}
