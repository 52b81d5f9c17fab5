using System.Collections.Concurrent;
using Acme.IntegrationHub.StandIns;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>All ten, by the paths of their stand-ins.</summary>
internal static class Connectors
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<string>>>> Expected = new();

    public static readonly string[] Searching = ["hubspot", "salesforce", "google", "zendesk", "jira", "intercom"];

    public static readonly string[] Telling = ["hooks", "slack", "teams", "twilio"];

    public static readonly string[] All = [.. Searching, .. Telling];

    /// <summary>What a destination holds after each event of the story came once, in order, and nothing went wrong.</summary>
    public static Task<IReadOnlyList<string>> ExpectedAsync(SharedSandbox world, string prefix) =>
        Expected.GetOrAdd(prefix, _ => new(() => OnceAsync(world, prefix))).Value;

    private static async Task<IReadOnlyList<string>> OnceAsync(SharedSandbox world, string prefix)
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, prefix));
        for (var i = 0; i < StoryEvents.Count; i++) await hub.SendAsync(StoryEvents.Create(world, i, 1));
        await hub.SettleAsync();
        IReadOnlyList<string> contents = [.. standIns.All.Single(each => each.Prefix == prefix).Contents()];
        Assert.NotEmpty(contents);
        Assert.Equal(0, (await hub.CountAsync()).Dead);
        return contents;
    }
}
