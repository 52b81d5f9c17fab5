using System.Net;
using Knowrithm.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>Whoever has no right sees and does nothing, whatever the route.</summary>
public sealed class DashboardRightsTests
{
    private const string Secret = "secret-of-ada";

    /// <summary>An action that is a right of its own, with what it takes.</summary>
    public static TheoryData<string, string> Actions => new()
    {
        { nameof(DashboardOptions.RetryPolicy), "dead-letters/retry" },
        { nameof(DashboardOptions.RetryPolicy), "dead-letters/retry/none/stop" },
        { nameof(DashboardOptions.RetryPolicy), $"events/{DashboardApp.Setup.Key("Acme.RefusedException 0")}/replay" },
        { nameof(DashboardOptions.DeletePolicy), "dead-letters/delete" },
        { nameof(DashboardOptions.DeletePolicy), "dead-letters/delete/none/stop" },
        { nameof(DashboardOptions.DeletePolicy), $"events/{DashboardApp.Setup.Key("Acme.RefusedException 0")}/erase" },
        { nameof(DashboardOptions.PausePolicy), "handlers/pause" },
        { nameof(DashboardOptions.PausePolicy), "handlers/resume" },
        { nameof(DashboardOptions.BodyPolicy), $"events/{DashboardApp.Setup.Key("Acme.RefusedException 0")}/body" },
    };

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("eve operator", HttpStatusCode.Forbidden)]
    [InlineData(DashboardApp.Operator, null)]
    public async Task Every_route_is_for_those_alone_whom_the_policy_names(string? user, HttpStatusCode? refused)
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(1, text: Secret, email: Secret);
        await using var app = await DashboardApp.StartAsync(setup);

        await Assert.AllAsync(DashboardApp.Routes(), async route =>
        {
            var key = DashboardApp.Setup.Key("Acme.RefusedException 0");
            using var response = await app.SendAsync(new(route.Method), route.Pattern.Replace("{key}", key, StringComparison.Ordinal), user);
            if (refused is null)
                Assert.True((int)response.StatusCode is < 500 and not (401 or 403), $"{(int)response.StatusCode}");
            else
            {
                Assert.Equal(refused, response.StatusCode);
                var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            }
        });
        Assert.Equal(1, await setup.DeadAsync());
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
    [Fact]
    public async Task Without_a_policy_no_route_is_served_even_where_nothing_checks_it_at_start()
    {
        await using var app = await DashboardApp.StartAsync(new()
        {
            Map = static app => app.MapKnowrithmDashboard(DashboardApp.Path),
            Services = static services => services.Remove(services.Single(static one => one.ImplementationType?.Name == "DashboardHost")),
        });

        Assert.All(await StatusesAsync(app, DashboardApp.Operator), static status => Assert.Equal(HttpStatusCode.Forbidden, status));
        Assert.Contains(app.Logs.All, static line => line.Contains("RequireAuthorization", StringComparison.Ordinal));
    }

    /// <summary>An application without authorization in its pipeline, that told ASP.NET not to mind.</summary>
    [Fact]
    public async Task Without_the_middleware_the_policy_counts_all_the_same()
    {
        await using var app = await DashboardApp.StartAsync(new()
        {
            HasAuthorization = false,
            Services = static services => services.Configure<RouteOptions>(static options => options.SuppressCheckForUnhandledSecurityMetadata = true),
        });

        Assert.All(await StatusesAsync(app, null), static status => Assert.Equal(HttpStatusCode.Unauthorized, status));
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(DashboardApp app, string? user)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var (method, pattern) in DashboardApp.Routes())
        {
            using var response = await app.SendAsync(new(method), pattern.Replace("{key}", "key", StringComparison.Ordinal), user);
            statuses.Add(response.StatusCode);
        }
        return statuses;
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
