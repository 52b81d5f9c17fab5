using Refit;

namespace Knowrithm.Client.SuperAdmin;

internal sealed class SuperAdminResources(HttpClient http, RefitSettings settings) : ISuperAdmin
{
    public ISuperAdminCompaniesApi Companies => field ??= Api<ISuperAdminCompaniesApi>();

    public ISuperAdminUsersApi Users => field ??= Api<ISuperAdminUsersApi>();

    public ISuperAdminAgentsApi Agents => field ??= Api<ISuperAdminAgentsApi>();

    public ISuperAdminDocumentsApi Documents => field ??= Api<ISuperAdminDocumentsApi>();

    public ISuperAdminMetricsApi Metrics => field ??= Api<ISuperAdminMetricsApi>();

    public ISuperAdminAnalyticsApi Analytics => field ??= Api<ISuperAdminAnalyticsApi>();

    public ISuperAdminActivityApi Activity => field ??= Api<ISuperAdminActivityApi>();

    private T Api<T>() => RestService.ForGenerated<T>(http, settings);
}
