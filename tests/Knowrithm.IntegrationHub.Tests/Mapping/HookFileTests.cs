using System.Text;
using Acme.IntegrationHub.CatchHook;
using Acme.IntegrationHub.StandIns;

namespace Knowrithm.IntegrationHub.Tests;

public sealed class HookFileTests(SharedSandbox world)
{
    private const string Good = """{ "hooks": [ { "name": "new-leads", "events": [ "lead.created" ], "fields": { "First": "{data.first_name}" } } ] }""";

    /// <summary>What somebody without a programmer at hand writes, and what they are told.</summary>
    public static TheoryData<string, string> Mistakes =>
    [
        ("""{ "hooks": [ { "name": "new-leads" "events": [] } ] }""", "line 1, character"),
        ("[]", "there is no list \"hooks\""),
        ("""{ "hooks": [ { "events": [ "lead.created" ], "fields": { "a": "b" } } ] }""", "hook 1 has no \"name\""),
        ("""{ "hooks": [ { "name": "other", "events": [ "lead.created" ], "fields": { "a": "b" } } ] }""", "set Connectors:CatchHook:Urls:other"),
        ("""{ "hooks": [ { "name": "new-leads", "events": [ "lead.create" ], "fields": { "a": "b" } } ] }""", "did you mean \"lead.created\"?"),
        ("""{ "hooks": [ { "name": "new-leads", "events": "lead.created", "fields": { "a": "b" } } ] }""", "\"events\" must be a list"),
        ("""{ "hooks": [ { "name": "new-leads", "events": [ "lead.created" ] } ] }""", "\"fields\" must list"),
        ("""{ "hooks": [ { "name": "new-leads", "events": [ "lead.created" ], "fields": { "a": 1 } } ] }""",
            "field \"a\": its value must stand in quotation marks"),
        ("""{ "hooks": [ { "name": "new-leads", "events": [ "lead.created" ], "fields": { "a": "{data.email" } } ] }""", "is never closed"),
        ("""{ "hooks": [ { "name": "new-leads", "events": [ "lead.created" ], "fields": { "a": "data.email}" } } ] }""", "without its {"),
        ("""{ "hooks": [ { "name": "new-leads", "events": [ "lead.created" ], "fields": { "a": "{email}" } } ] }""", "did you mean {data.email}?"),
        ("""{ "hooks": [ { "name": "new-leads", "events": [ "lead.created" ], "fields": { "a": "b" } }, { "name": "NEW-LEADS", "events": [ "lead.created" ], "fields": { "a": "b" } } ] }""", "two hooks are named"),
    ];

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_is_named(string file, string message)
    {
        var problems = new List<string>();

        HookParser.Parse(Encoding.UTF8.GetBytes(file), ["new-leads"], problems);

        Assert.Contains(message, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_that_comes_with_it_is_right()
    {
        var problems = new List<string>();

        Assert.Equal(2, HookParser.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "catch-hooks.json")), ["new-leads", "ratings"],
            problems).Count);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_changed_file_counts_from_the_next_event_on_and_a_wrong_one_not_at_all()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "hooks.json");
        await File.WriteAllTextAsync(path, Good);
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path,
            [.. TestHub.Only(standIns, "hooks"), new("Connectors:CatchHook:File", path)]);

        await SendAsync(hub, 1);
        await File.WriteAllTextAsync(path, Good.Replace("\"First\"", "\"Given name\"", StringComparison.Ordinal));
        await SendAsync(hub, 2);
        await File.WriteAllTextAsync(path, Good.Replace("\"fields\"", "\"feilds\" ", StringComparison.Ordinal));
        await SendAsync(hub, 3);

        Assert.Equal(["new-leads: {\"First\":\"Ada1\"}", "new-leads: {\"Given name\":\"Ada2\"}", "new-leads: {\"Given name\":\"Ada3\"}"],
            standIns.Get<CatchHookStandIn>().Contents());
    }

    [Fact]
    public async Task With_a_wrong_file_the_hub_does_not_start_and_says_what_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "hooks.json");
        await File.WriteAllTextAsync(path, "{}");
        await using var standIns = await StandInServer.StartAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TestHub.StartAsync(world.Sandbox, folder.Path, [.. TestHub.Only(standIns, "hooks"), new("Connectors:CatchHook:File", path)]));

        Assert.Contains("hooks.json cannot be used", error.Message, StringComparison.Ordinal);
    }

    private static async Task SendAsync(TestHub hub, int number)
    {
        await hub.SendAsync(TestHub.Sign("lead.created", new { id = $"l{number}", first_name = $"Ada{number}" }, minute: number));
        await hub.SettleAsync();
    }
}
