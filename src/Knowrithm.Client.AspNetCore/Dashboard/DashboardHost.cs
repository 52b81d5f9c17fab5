using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>
/// Fails the host's start when a dashboard could be seen by whoever finds it. Only when the server has started are the endpoints known with all that groups
/// and conventions add to them; until then, and beside that, every request is checked.
/// </summary>
internal sealed class DashboardHost(IServiceProvider services, DashboardJobs jobs, DashboardRates rates, ILogger<DashboardHost> logger)
    : IHostedLifecycleService
{
    private const string Script = "/dashboard.js";

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        Endpoint[] endpoints = [.. services.GetService<EndpointDataSource>()?.Endpoints.Where(static one => RouteOf(one) is not null) ?? []];
        if (endpoints.Length == 0) return;
        if (Array.Exists(endpoints, static one => !DashboardProtection.IsStated(one.Metadata)))
            throw new InvalidOperationException(DashboardProtection.Missing);
        foreach (var endpoint in endpoints) await CheckAsync(endpoint, RouteOf(endpoint)!);
        rates.Start();
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => jobs.StopAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CheckAsync(Endpoint endpoint, DashboardRoute route)
    {
        var (metadata, isOpen, name) = (endpoint.Metadata, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, route.Options.Of(route.Right));
        if (isOpen && endpoint is RouteEndpoint { RoutePattern.RawText: { } pattern } && pattern.EndsWith(Script, StringComparison.Ordinal))
            DashboardLog.Open(logger, pattern[..^Script.Length]);
        if (isOpen && name is null) return;
        if (services.GetService<IPolicyEvaluator>() is null)
            throw new InvalidOperationException("A Knowrithm dashboard needs authorization: call builder.Services.AddAuthorization().");
        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        // A policy that does not exist throws.
        if (!isOpen) await AuthorizationPolicy.CombineAsync(
            policies, metadata.GetOrderedMetadata<IAuthorizeData>(), metadata.GetOrderedMetadata<AuthorizationPolicy>());
        if (name is not null && await policies.GetPolicyAsync(name) is null)
            throw new InvalidOperationException($"The authorization policy '{name}' of a Knowrithm dashboard was not found.");
    }

    private static DashboardRoute? RouteOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<DashboardRoute>();
}
