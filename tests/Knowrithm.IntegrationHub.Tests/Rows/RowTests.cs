using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>
/// From an event that the sandbox signs and delivers to the destination's requests, whole: they are in Rows/Expected, one file a row. After a change
/// on purpose: <c>KNOWRITHM_ACCEPT_ROWS=1</c>, and review the difference.
/// </summary>
public sealed partial class RowTests
{
    public static TheoryData<string> All => [.. Row.All.Select(static row => row.Name)];

    [Theory, MemberData(nameof(All))]
    public async Task An_event_ends_in_the_destination_s_data(string name)
    {
        var row = Row.All.Single(row => row.Name == name);
        await using var world = new SharedSandbox();
        await world.InitializeAsync();
        using var folder = new TemporaryFolder();
        using var vendor = new Vendor();
        foreach (var (method, path, status, body) in row.Answers) vendor.Answer(method, path, status, body);
        var settings = row.StandIn.Settings(vendor.Address).ToDictionary(static pair => pair.Key, static pair => (string?)pair.Value);
        foreach (var (key, value) in row.Settings) settings[key] = value;
        settings[$"{string.Join(':', settings.Keys.First().Split(':').Take(2))}:Timeout"] = TestHub.NoHurry;
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, settings);
        world.Sandbox.RegisterWebhook(hub.Endpoint, TestHub.Secret);

        foreach (var (type, data) in row.Events)
        {
            world.Sandbox.SendEvent(type, JsonSerializer.Serialize(data(world)));
            await world.Sandbox.WaitForDeliveriesAsync(TestContext.Current.CancellationToken);
            await hub.SettleAsync();
        }

        Assert.Empty(await hub.DeadLettersAsync());
        Compare(name, Anonymous(vendor.Transcript(), world, vendor));
    }

    /// <summary>Ids are others in every run.</summary>
    private static string Anonymous(string text, SharedSandbox world, Vendor vendor)
    {
        text = text.Replace(world.LeadId, "LEAD", StringComparison.Ordinal).Replace(world.ConversationId, "CONVERSATION", StringComparison.Ordinal)
            .Replace(world.ConversationId[..8], "CONVERSA", StringComparison.Ordinal)
            .Replace(world.AgentId, "AGENT", StringComparison.Ordinal)
            .Replace(vendor.Address.GetLeftPart(UriPartial.Authority), "https://vendor.example", StringComparison.Ordinal);
        return EventId().Replace(EventKey().Replace(text, "EVENT-KEY"), "EVENT-ID");
    }

    private static void Compare(string name, string actual, [CallerFilePath] string source = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(source)!, "Expected", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("KNOWRITHM_ACCEPT_ROWS") == "1") File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file), actual);
    }

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")]
    private static partial Regex EventKey();

    [GeneratedRegex("(?<![0-9a-zA-Z])[0-9a-f]{12}(?![0-9a-zA-Z])")]
    private static partial Regex EventId();
}
