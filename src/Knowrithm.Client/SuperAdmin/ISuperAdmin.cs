namespace Knowrithm.Client.SuperAdmin;

/// <summary>
/// What only Knowrithm's own super-administrators may do, across all companies: with the token of one
/// (<see cref="KnowrithmClientOptions.BearerToken"/>), never with an API key, but for the two routes that say so.
/// </summary>
public interface ISuperAdmin
{
    /// <summary>All companies, and what belongs to one.</summary>
    ISuperAdminCompaniesApi Companies { get; }

    /// <summary>The users of all companies.</summary>
    ISuperAdminUsersApi Users { get; }

    /// <summary>The agents of all companies.</summary>
    ISuperAdminAgentsApi Agents { get; }

    /// <summary>The documents of all companies.</summary>
    ISuperAdminDocumentsApi Documents { get; }

    /// <summary>Snapshots of the whole platform.</summary>
    ISuperAdminMetricsApi Metrics { get; }

    /// <summary>Series and rankings over the whole platform.</summary>
    ISuperAdminAnalyticsApi Analytics { get; }

    /// <summary>What happens on the platform.</summary>
    ISuperAdminActivityApi Activity { get; }
}
