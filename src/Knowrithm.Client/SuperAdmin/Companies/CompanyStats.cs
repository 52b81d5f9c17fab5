namespace Knowrithm.Client.SuperAdmin;

/// <summary>The numbers of what a company has.</summary>
public sealed class CompanyStats : ApiObject
{
    /// <summary>The number of agents.</summary>
    public int? AgentCount { get; set; }

    /// <summary>The number of documents.</summary>
    public int? DocumentCount { get; set; }

    /// <summary>The number of users.</summary>
    public int? UserCount { get; set; }
}
