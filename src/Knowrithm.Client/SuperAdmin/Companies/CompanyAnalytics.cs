namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company's figures.</summary>
public sealed class CompanyAnalytics : ApiObject
{
    /// <summary>The users.</summary>
    public CompanyUserFigures? Users { get; set; }

    /// <summary>The agents.</summary>
    public CompanyAgentFigures? Agents { get; set; }

    /// <summary>The conversations.</summary>
    public CompanyConversationFigures? Conversations { get; set; }

    /// <summary>The documents.</summary>
    public CompanyDocumentFigures? Documents { get; set; }
}
