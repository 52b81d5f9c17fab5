namespace Knowrithm.Client.SuperAdmin;

/// <summary>What a company has.</summary>
public sealed class CompanyStats : ApiObject
{
    /// <summary>Agents.</summary>
    public int? AgentCount { get; set; }

    /// <summary>Documents.</summary>
    public int? DocumentCount { get; set; }

    /// <summary>Users.</summary>
    public int? UserCount { get; set; }
}
