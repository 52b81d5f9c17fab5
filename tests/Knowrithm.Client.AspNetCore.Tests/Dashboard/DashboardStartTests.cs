using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>The host starts only where somebody has said who may see the dashboard.</summary>
public sealed class DashboardStartTests
{
    private static readonly Dictionary<string, (Action<WebApplication> Map, string? Missing)> Maps = new()
    {
        ["nothing"] = (static app => app.MapKnowrithmDashboard("/k"), "RequireAuthorization"),
        ["nothing, in a group"] = (static app => app.MapGroup("/admin").MapKnowrithmDashboard("/k"), "RequireAuthorization"),
        ["one of two"] = (static app =>
        {
            app.MapKnowrithmDashboard("/one").RequireAuthorization();
            app.MapKnowrithmDashboard("/two");
        }, "RequireAuthorization"),
        ["the default policy"] = (static app => app.MapKnowrithmDashboard("/k").RequireAuthorization(), null),
        ["a named policy"] = (static app => app.MapKnowrithmDashboard("/k").RequireAuthorization("operator"), null),
        ["a policy that was built"] = (static app => app.MapKnowrithmDashboard("/k").RequireAuthorization(static policy => policy.RequireRole("a")), null),
        ["an attribute"] = (static app => app.MapKnowrithmDashboard("/k").WithMetadata(new AuthorizeAttribute { Roles = "operator" }), null),
        ["a policy of the group around it"] =
            (static app => app.MapGroup("/admin").RequireAuthorization("operator").MapKnowrithmDashboard("/k"), null),
        ["everybody"] = (static app => app.MapKnowrithmDashboard("/k").AllowAnonymous(), null),
        ["a policy that does not exist"] = (static app => app.MapKnowrithmDashboard("/k").RequireAuthorization("operators"), "operators"),
        ["an action's policy that does not exist"] =
            (static app => app.MapKnowrithmDashboard("/k", static options => options.DeletePolicy = "deleters").RequireAuthorization(), "deleters"),
        ["the endpoints of a startup class"] = (static app => app.UseRouting().UseEndpoints(static one => one.MapKnowrithmDashboard("/k")),
            "RequireAuthorization"),
        ["no dashboard"] = (static _ => { }, null),
    };

    public static TheoryData<string> Cases => [.. Maps.Keys];

    [Theory, MemberData(nameof(Cases))]
    public async Task A_host_starts_when_it_is_said_who_may_see_it(string what)
    {
        var start = () => DashboardApp.StartAsync(new() { Map = Maps[what].Map });

        if (Maps[what].Missing is not { } missing) await (await start()).DisposeAsync();
        else Assert.Contains(missing, (await Assert.ThrowsAsync<InvalidOperationException>(start)).Message, StringComparison.Ordinal);
    }

    /// <summary>It may be changed by somebody who does not know of this page.</summary>
    [Fact]
    public async Task A_fallback_policy_alone_is_not_enough()
    {
        var setup = new DashboardApp.Setup
        {
            Map = Maps["nothing"].Map,
            Services = static services => services.Configure<AuthorizationOptions>(static options =>
                options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()),
        };

        Assert.Contains("fallback policy", (await Assert.ThrowsAsync<InvalidOperationException>(() => DashboardApp.StartAsync(setup))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dashboard_that_everybody_may_see_is_logged()
    {
        await using var app = await DashboardApp.StartAsync(new() { Map = Maps["everybody"].Map });

        Assert.Contains("The dashboard /k allows anonymous requests.", app.Logs.All);
    }

    [Fact]
    public void Without_the_services_it_is_said_what_to_call()
    {
        var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Contains("AddKnowrithmDashboard", Assert.Throws<InvalidOperationException>(() => app.MapKnowrithmDashboard("/k")).Message,
            StringComparison.Ordinal);
    }
}
