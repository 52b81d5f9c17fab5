using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.Inspector;

public sealed class StateTests
{
    private static readonly string[] Events =
    [
        "agent.created", "agent.updated", "conversation.started", "conversation.ended", "message.received", "message.sent", "lead.created", "lead.updated",
        "lead.status.updated", "lead.registered", "document.processed",
    ];

    [Fact]
    public async Task It_shows_what_there_is()
    {
        await using var play = await SandboxOverHttp.StartAsync(o =>
            (o.SeedConversations, o.TaskDuration, o.Dialect) = (3, TimeSpan.FromHours(1), SandboxDialect.Items | SandboxDialect.NaiveDates));
        await play.SendAsync("POST", "lead", new { first_name = "Ada", last_name = "Okafor", email = "ada@customers.example" });
        await play.SendAsync("POST", "/_sandbox/faults", """{"name":"503","status":503,"path":"/nowhere","times":2147483647}""");

        var state = await play.GetAsync("/_sandbox/inspector", token: "");

        Assert.Equal((play.Sandbox.Address.ToString(), "Items, NaiveDates"), (state["address"].GetString(), state["dialect"].GetString()));
        var counts = state["counts"];
        Assert.Equal((1, 3, 3, 1), (Count(counts, "agents"), Count(counts, "conversations"), Count(counts, "leads"), Count(counts, "tasks_waiting")));
        Assert.Equal("pending", Assert.Single(state["tasks"].EnumerateArray()).Text("status"));
        var fault = Assert.Single(state["faults"].EnumerateArray());
        Assert.Equal(("503", JsonValueKind.Null, 0), (fault.Text("name"), fault.GetProperty("times").ValueKind, Count(fault, "hits")));
        Assert.Equal(Events, state["events"].EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task A_reset_can_change_the_seeds()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 1);
        await play.SendAsync("POST", "/_sandbox/reset", """{"seed_conversations":4}""", token: "");

        Assert.Equal(4, Count((await play.GetAsync("/_sandbox/inspector", token: ""))["counts"], "conversations"));
    }

    [Fact]
    public async Task A_fault_ends_alone()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var first = (await play.SendAsync("POST", "/_sandbox/faults", """{"path":"/api/v1/agent","status":503,"times":9}"""))["id"].GetString();
        await play.SendAsync("POST", "/_sandbox/faults", """{"path":"/api/v1/lead/company","status":503,"times":9}""");
        await play.SendAsync("DELETE", $"/_sandbox/faults/{first}");

        Assert.Equal((200, 503), ((await play.GetAsync("agent")).Status, (await play.GetAsync("lead/company")).Status));
    }

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
