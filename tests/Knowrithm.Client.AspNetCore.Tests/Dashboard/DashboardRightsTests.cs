using System.Net;
using Knowrithm.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>Whoever has no right sees and does nothing, whatever the route.</summary>
public sealed class DashboardRightsTests
{
    private const string Secret = "secret-of-ada";

    public static TheoryData<string, string> Routes => [.. DashboardApp.Routes()];

    /// <summary>An action that is a right of its own, with what it takes.</summary>
    public static TheoryData<string, string> Actions => new()
    {
        { nameof(DashboardOptions.RetryPolicy), "dead-letters/retry" },
        { nameof(DashboardOptions.DeletePolicy), "dead-letters/delete" },
        { nameof(DashboardOptions.PausePolicy), "handlers/pause" },
        { nameof(DashboardOptions.PausePolicy), "handlers/resume" },
        { nameof(DashboardOptions.BodyPolicy), $"events/{DashboardApp.Setup.Key("Acme.RefusedException 0")}/body" },
    };

    [Theory, MemberData(nameof(Routes))]
    public async Task A_route_is_for_those_alone_whom_the_policy_names(string method, string pattern)
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(1, text: Secret, email: Secret);
        await using var app = await DashboardApp.StartAsync(setup);
        var path = pattern.Replace("{key}", DashboardApp.Setup.Key("Acme.RefusedException 0"), StringComparison.Ordinal);

        foreach (var (user, expected) in new[] { (null, HttpStatusCode.Unauthorized), ("eve operator", HttpStatusCode.Forbidden) })
        {
            using var refused = await app.SendAsync(new(method), path, user);
            Assert.Equal(expected, refused.StatusCode);
            Assert.DoesNotContain(Secret, await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        Assert.Equal(1, await setup.DeadAsync());
        using var served = await app.SendAsync(new(method), path);
        Assert.NotEqual(HttpStatusCode.Unauthorized, served.StatusCode);
        Assert.NotEqual(HttpStatusCode.Forbidden, served.StatusCode);
        Assert.True((int)served.StatusCode < 500, $"{(int)served.StatusCode}");
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task An_action_with_a_policy_of_its_own_needs_it_too(string option, string path)
    {
        await using var app = await DashboardApp.StartAsync(new() { Policies = With(option) });

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app, path, DashboardApp.Viewer));
        Assert.NotEqual(HttpStatusCode.Forbidden, await StatusAsync(app, path, DashboardApp.Operator));
        Assert.Equal(3, await RightsAsync(app, DashboardApp.Viewer));
        Assert.Equal(4, await RightsAsync(app, DashboardApp.Operator));
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task A_policy_of_an_action_counts_where_everybody_may_see_the_rest(string option, string path)
    {
        await using var app = await DashboardApp.StartAsync(new() { Map = app => app.MapKnowrithmDashboard(DashboardApp.Path, With(option)).AllowAnonymous() });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, path, null));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app, path, DashboardApp.Viewer));
        Assert.NotEqual(HttpStatusCode.Forbidden, await StatusAsync(app, path, DashboardApp.Operator));
        using var seen = await app.SendAsync(HttpMethod.Get, $"{DashboardApp.Path}/api/status", null);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
    }

    /// <summary>As if a host that is told nothing of its start, or an application that switches ASP.NET's own check off.</summary>
    [Theory, MemberData(nameof(Routes))]
    public async Task Without_a_policy_no_route_is_served_even_where_nothing_checks_it_at_start(string method, string pattern)
    {
        await using var app = await DashboardApp.StartAsync(new()
        {
            Map = static app => app.MapKnowrithmDashboard(DashboardApp.Path),
            Services = static services => services.Remove(services.Single(static one => one.ImplementationType?.Name == "DashboardHost")),
        });

        using var refused = await app.SendAsync(new(method), pattern.Replace("{key}", "key", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains(app.Logs.All, static line => line.Contains("RequireAuthorization", StringComparison.Ordinal));
    }

    /// <summary>An application without authorization in its pipeline, that told ASP.NET not to mind.</summary>
    [Theory, MemberData(nameof(Routes))]
    public async Task Without_the_middleware_the_policy_counts_all_the_same(string method, string pattern)
    {
        await using var app = await DashboardApp.StartAsync(new()
        {
            HasAuthorization = false,
            Services = static services => services.Configure<Microsoft.AspNetCore.Routing.RouteOptions>(
                static options => options.SuppressCheckForUnhandledSecurityMetadata = true),
        });

        using var refused = await app.SendAsync(new(method), pattern.Replace("{key}", "key", StringComparison.Ordinal), null);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(DashboardApp app, string path, string? user)
    {
        using var response = await app.SendAsync(HttpMethod.Post, $"{DashboardApp.Path}/api/{path}", user);
        return response.StatusCode;
    }

    private static async Task<int> RightsAsync(DashboardApp app, string user)
    {
        var session = await app.GetAsync("session", user);
        return new[] { "mayRetry", "mayDelete", "mayPause", "mayOpenBodies" }.Count(right => session.GetProperty(right).GetBoolean());
    }

    private static Action<DashboardOptions> With(string option) =>
        options => typeof(DashboardOptions).GetProperty(option)!.SetValue(options, "operator");
}
