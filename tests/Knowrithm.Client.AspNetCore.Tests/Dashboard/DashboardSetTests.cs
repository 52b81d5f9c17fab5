using System.Net;
using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Tests;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>Whole sets are retried and deleted on the server, in steps.</summary>
public sealed class DashboardSetTests
{
    private const string Type = "Acme.RefusedException";
    private static readonly object Set = new { handler = "crm", errorType = Type };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_set_that_is_retried_runs_once_also_where_it_fails_again()
    {
        var setup = new DashboardApp.Setup { Refuses = true };
        await setup.BuryAsync(3);
        await setup.BuryAsync(2, "Acme.OtherException");
        await using var app = await DashboardApp.StartAsync(setup);

        var job = (await app.PostAsync("dead-letters/retry", Set)).GetProperty("job");
        Assert.Equal((3, "ada"), (job.GetProperty("total").GetInt64(), job.GetProperty("by").GetString()));
        await EndedAsync(app, "Completed");
        await Until.TrueAsync(async _ => setup.Handled.Count == 3 && await setup.DeadAsync() == 5);

        Assert.Equal(3, setup.Handled.Distinct().Count());
        Assert.Contains(app.Logs.All, static line => line.Contains("ada began to retry 3 dead letters of crm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_dies_after_the_click_is_not_part_of_the_set()
    {
        // So that it dies whoever claims it.
        var setup = new DashboardApp.Setup { Refuses = true };
        await setup.BuryAsync(2);
        var (inner, isClicked) = (setup.Store, false);
        setup.Store = GatedStore.Create(inner, name =>
        {
            if (name != nameof(IEventStore.DeleteDeadLettersAsync) || isClicked) return Task.CompletedTask;
            isClicked = true;
            return new DashboardApp.Setup { Time = setup.Time, Store = inner }.BuryAsync(1, text: "late", id: "late");
        });
        await using var app = await DashboardApp.StartAsync(setup);

        await app.PostAsync("dead-letters/delete", Set);
        var job = await EndedAsync(app, "Completed");

        Assert.Equal(2, job.GetProperty("done").GetInt64());
        Assert.Equal(1, await setup.DeadAsync());
    }

    [Fact]
    public async Task Progress_is_told_step_by_step_and_another_set_waits()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(1200);
        var (gate, steps, inner) = (new TaskCompletionSource(), 0, setup.Store);
        setup.Store = GatedStore.Create(inner, name =>
            name == nameof(IEventStore.DeleteDeadLettersAsync) && ++steps == 2 ? gate.Task : Task.CompletedTask);
        await using var app = await DashboardApp.StartAsync(setup);

        await app.PostAsync("dead-letters/delete", Set);
        await Until.TrueAsync(() => steps == 2);
        var job = (await JobsAsync(app))[0];
        Assert.Equal(("Running", 1000, 1200), (job.GetProperty("state").GetString(), job.GetProperty("done").GetInt64(), job.GetProperty("total").GetInt64()));
        using var other = await app.SendAsync(HttpMethod.Post, $"{DashboardApp.Path}/api/dead-letters/retry", body: Set);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        gate.SetResult();

        Assert.Equal(1200, (await EndedAsync(app, "Completed")).GetProperty("done").GetInt64());
        Assert.Equal(0, await setup.DeadAsync());
    }

    [Fact]
    public async Task A_host_that_stops_ends_the_set_after_its_step_and_says_so()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(1200);
        var (gate, isReached, inner) = (new TaskCompletionSource(), new TaskCompletionSource(), setup.Store);
        setup.Store = GatedStore.Create(inner, name =>
        {
            if (name != nameof(IEventStore.DeleteDeadLettersAsync)) return Task.CompletedTask;
            isReached.TrySetResult();
            return gate.Task;
        });
        await using var app = await DashboardApp.StartAsync(setup);
        await app.PostAsync("dead-letters/delete", Set);
        await isReached.Task;

        app.App.Lifetime.ApplicationStopping.Register(gate.SetResult);
        await app.App.StopAsync(Cancel);

        Assert.Equal(200, await setup.DeadAsync());
        Assert.Contains(app.Logs.All, static line => line.Contains("delete 1000 of 1200", StringComparison.Ordinal)
            && line.Contains("The host was stopped", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("retry", "delete", nameof(IEventStore.RequeueAsync))]
    [InlineData("delete", "retry", nameof(IEventStore.DeleteDeadLettersAsync))]
    public async Task A_set_that_is_stopped_ends_after_the_step_that_runs_and_what_is_left_stays(string action, string other, string method)
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(2200);
        var (gate, steps, inner) = (new TaskCompletionSource(), 0, setup.Store);
        setup.Store = GatedStore.Create(inner, name => name == method && ++steps == 2 ? gate.Task : Task.CompletedTask);
        await using var app = await DashboardApp.StartAsync(setup);
        var id = (await app.PostAsync($"dead-letters/{action}", Set)).GetProperty("job").GetProperty("id").GetString();
        await Until.TrueAsync(() => steps == 2);

        using var none = await app.SendAsync(HttpMethod.Post, $"{DashboardApp.Path}/api/dead-letters/{other}/{id}/stop");
        var stopping = (await app.PostAsync($"dead-letters/{action}/{id}/stop", new { })).GetProperty("job");
        using var next = await app.SendAsync(HttpMethod.Post, $"{DashboardApp.Path}/api/dead-letters/{other}", body: Set);
        gate.SetResult();
        var job = await EndedAsync(app, "Stopped");
        var again = (await app.PostAsync($"dead-letters/{action}/{id}/stop", new { })).GetProperty("job");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Conflict), (none.StatusCode, next.StatusCode));
        Assert.Equal("Stopping", stopping.GetProperty("state").GetString());
        Assert.Equal((2000, "Stopped by ada. What is left is dead letters as before."),
            (job.GetProperty("done").GetInt64(), job.GetProperty("problem").GetString()));
        Assert.Equal(job.ToString(), again.ToString());
        Assert.Equal((2, 200), (steps, await setup.DeadAsync()));
        Assert.Contains(app.Logs.All, line => line.Contains($"{action} 2000 of 2200", StringComparison.Ordinal)
            && line.Contains("Stopped by ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_fails_ends_the_set_and_its_error_is_for_the_log()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(2);
        var inner = setup.Store;
        setup.Store = GatedStore.Create(inner, static name =>
            name == nameof(IEventStore.RequeueAsync) ? throw new TimeoutException("password=canary") : Task.CompletedTask);
        await using var app = await DashboardApp.StartAsync(setup);

        await app.PostAsync("dead-letters/retry", Set);
        var job = await EndedAsync(app, "Failed");

        Assert.Contains("TimeoutException", job.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", job.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await setup.DeadAsync());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"handler\":\"crm\"}")]
    [InlineData("{\"errorType\":\"x\"}")]
    [InlineData("{\"ids\":[]}")]
    [InlineData("{\"ids\":[],\"handler\":\"crm\",\"errorType\":\"Acme.RefusedException\"}")]
    public async Task A_request_that_names_no_set_changes_nothing(string body)
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(1);
        await using var app = await DashboardApp.StartAsync(setup);

        using var response = await app.SendAsync(
            HttpMethod.Post, $"{DashboardApp.Path}/api/dead-letters/delete", body: JsonDocument.Parse(body).RootElement);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(1, await setup.DeadAsync());
    }

    private static async Task<JsonElement> EndedAsync(DashboardApp app, string state)
    {
        JsonElement job = default;
        await Until.TrueAsync(async _ => (job = (await JobsAsync(app))[0]).GetProperty("state").GetString() is not ("Running" or "Stopping"));
        Assert.Equal(state, job.GetProperty("state").GetString());
        return job;
    }

    private static async Task<JsonElement> JobsAsync(DashboardApp app) => (await app.GetAsync("jobs")).GetProperty("jobs");
}
