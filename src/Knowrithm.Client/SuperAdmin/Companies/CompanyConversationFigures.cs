namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's conversations.</summary>
public sealed class CompanyConversationFigures : ApiObject
{
    /// <summary>The total number.</summary>
    public int? Total { get; set; }

    /// <summary>The number of messages.</summary>
    public int? TotalMessages { get; set; }
}
