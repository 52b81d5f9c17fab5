using Knowrithm.Client.Events;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The registration of the dashboard.</summary>
public static class KnowrithmDashboardServiceCollectionExtensions
{
    /// <summary>
    /// Adds what <c>MapKnowrithmDashboard</c> needs, for an application that receives no webhooks; <c>AddKnowrithmWebhooks</c> adds it as well. Adding it twice
    /// changes nothing.
    /// </summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddKnowrithmDashboard(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddKnowrithmEvents();
        services.TryAddSingleton<DashboardRates>();
        services.TryAddSingleton<DashboardJobs>();
        services.TryAddSingleton<DashboardViews>();
        services.TryAddSingleton<DashboardActions>();
        services.TryAddSingleton<DashboardGuard>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DashboardHost>());
        return services;
    }
}
