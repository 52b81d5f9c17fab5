namespace Knowrithm.Client.SuperAdmin;

/// <summary>
/// The API for Knowrithm's own super-administrators, across all companies: with the token of one (<see cref="KnowrithmClientOptions.BearerToken"/>), never with
/// an API key, except for the two routes that say so.
/// </summary>
public interface ISuperAdmin
{
    /// <summary>The companies of the platform, and what belongs to one.</summary>
    ISuperAdminCompaniesApi Companies { get; }

    /// <summary>The users of all companies.</summary>
    ISuperAdminUsersApi Users { get; }

    /// <summary>The agents of all companies.</summary>
    ISuperAdminAgentsApi Agents { get; }

    /// <summary>The documents of all companies.</summary>
    ISuperAdminDocumentsApi Documents { get; }

    /// <summary>The snapshots of the whole platform.</summary>
    ISuperAdminMetricsApi Metrics { get; }

    /// <summary>The series and rankings over the whole platform.</summary>
    ISuperAdminAnalyticsApi Analytics { get; }

    /// <summary>The activity on the platform.</summary>
    ISuperAdminActivityApi Activity { get; }
}
