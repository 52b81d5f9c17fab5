namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's figures.</summary>
public sealed class CompanyAnalytics : ApiObject
{
    /// <summary>Users.</summary>
    public CompanyUserFigures? Users { get; set; }

    /// <summary>Agents.</summary>
    public CompanyAgentFigures? Agents { get; set; }

    /// <summary>Conversations.</summary>
    public CompanyConversationFigures? Conversations { get; set; }

    /// <summary>Documents.</summary>
    public CompanyDocumentFigures? Documents { get; set; }
}
