using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Tasks;

public sealed class TaskStatusTests
{
    [Fact]
    public async Task A_task_passes_through_its_states_with_rising_progress()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp.StartAsync(o => (o.TimeProvider, o.TaskDuration) = (time, TimeSpan.FromSeconds(10)));
        var ack = await play.SendAsync("POST", "lead", new { first_name = "A", last_name = "B", email = "a@b.example" });
        Assert.Equal(["status", "task_id", "status_url", "message", "estimated_time"], ack.Names());
        Assert.Equal(("accepted", $"/v1/tasks/{ack["task_id"].GetString()}/status"), (ack["status"].GetString(), ack["status_url"].GetString()));

        foreach (var (status, progress) in new[] { ("pending", 0), ("started", 30), ("in_progress", 60), ("in_progress", 90) })
        {
            var task = await play.GetAsync(ack["status_url"].GetString()!);
            Assert.Equal((status, progress), (task["status"].GetString(), task["progress"].GetInt32()));
            Assert.Null(task["completed_at"].GetString());
            Assert.Empty((await play.GetAsync("lead/company"))["data"].GetProperty("leads").EnumerateArray());
            time.Advance(TimeSpan.FromSeconds(3));
        }

        var done = await play.GetAsync(ack["status_url"].GetString()!);
        Assert.Equal(["task_id", "status", "progress", "result", "created_at", "completed_at"], done.Names());
        Assert.Equal(("success", 100), (done["status"].GetString(), done["progress"].GetInt32()));
        Assert.Single((await play.GetAsync("lead/company"))["data"].GetProperty("leads").EnumerateArray());
    }

    [Fact]
    public async Task Its_status_needs_no_credentials_and_is_found_under_three_paths()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var ack = await play.SendAsync("POST", "system-metric");
        var id = ack["task_id"].GetString();
        Assert.Equal(200, ack.Status);
        foreach (var path in new[] { $"/api/v1/tasks/{id}/status", $"/v1/tasks/{id}/status", $"/api/v1/tasks/{id}/status/" })
            Assert.Equal("success", (await play.GetAsync(path, token: ""))["status"].GetString());
    }

    [Fact]
    public async Task An_unknown_task_is_not_found()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(404, (await play.GetAsync("tasks/nothing/status", token: "")).Status);
    }

    [Fact]
    public async Task Work_that_became_impossible_meanwhile_fails()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp
            .StartAsync(o => (o.TimeProvider, o.TaskDuration, o.SeedConversations) = (time, TimeSpan.FromSeconds(10), 1));
        var conversation = (await play.GetAsync("conversation")).Ids("conversations")[0];
        var ack = await play.SendAsync("POST", $"conversation/{conversation}/chat", new { message = "Hello" });
        await play.SendAsync("DELETE", $"conversation/{conversation}");
        time.Advance(TimeSpan.FromSeconds(10));
        var task = await play.GetAsync($"tasks/{ack["task_id"].GetString()}/status");
        Assert.Equal(("failure", "Conversation not found"), (task["status"].GetString(), task["error"].GetString()));
    }
}
