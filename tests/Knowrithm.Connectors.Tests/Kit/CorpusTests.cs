using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Knowrithm.Connectors.Tests;

/// <summary>
/// The requests that each connector sends, whole, in Corpus. The first line says when the vendor's specification accepted them: <c>.ci/specifications</c>
/// writes it. After a change on purpose: <c>KNOWRITHM_ACCEPT_REQUESTS=1</c>, review the difference, and run the check.
/// </summary>
public sealed partial class CorpusTests(World world)
{
    public static TheoryData<string> Each => ConnectorRow.Names;

    [Theory, MemberData(nameof(Each))]
    public async Task A_connector_sends_what_was_checked(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        for (var number = 0; number < Visit.Count; number++)
        {
            await host.DeliverAsync(world.Ada.Event(number));
            await host.SettleAsync();
        }
        Assert.Empty((await host.DeadLettersAsync()).Select(static letter => letter.Error.Text));
        var actual = string.Join("\n---\n", host.StandIn.Requests.Select(request => Anonymous(request.ToString())));
        var file = Path.Combine(Folder(), $"{name}.txt");
        if (Environment.GetEnvironmentVariable("KNOWRITHM_ACCEPT_REQUESTS") == "1" && (!File.Exists(file) || Requests(file) != actual))
            await File.WriteAllTextAsync(file, $"# Not checked: run .ci/specifications\n{actual}", TestContext.Current.CancellationToken);

        Assert.Equal(Requests(file), actual);
    }

    [Theory, MemberData(nameof(Each))]
    public void What_a_connector_sends_was_checked_or_says_why_not(string name) =>
        Assert.Matches(
            @"^# (Checked against|Not held against a specification) .+ \d{4}-\d\d-\d\d$", File.ReadLines(Path.Combine(Folder(), $"{name}.txt")).First());

    private static string Requests(string file) => File.ReadAllText(file) is var text ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : "";

    private static string Folder([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "Corpus"));

    // What is another in every run.
    private string Anonymous(string text)
    {
        text = text.Replace(world.Ada.LeadId, "LEAD", StringComparison.Ordinal).Replace(world.Ada.ConversationId, "CONVERSATION", StringComparison.Ordinal)
            .Replace(world.Ada.ConversationId[..8], "CONVERSA", StringComparison.Ordinal).Replace(world.Ada.AgentId, "AGENT", StringComparison.Ordinal);
        text = Assertion().Replace(EventId().Replace(EventKey().Replace(text, "EVENT-KEY"), "EVENT-ID"), "assertion=SIGNED");
        text = GoogleToken().Replace(text, "ya29.TOKEN");
        return Boundary().Matches(text).Select(static match => match.Groups[1].Value).Aggregate(text, static (all, one) =>
            all.Replace(one, "BOUNDARY", StringComparison.Ordinal)).ReplaceLineEndings("\n");
    }

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")]
    private static partial Regex EventKey();

    [GeneratedRegex("(?<![0-9a-zA-Z])[0-9a-f]{12}(?![0-9a-zA-Z])")]
    private static partial Regex EventId();

    [GeneratedRegex("ya29\\.[0-9A-F]{8}")]
    private static partial Regex GoogleToken();

    [GeneratedRegex("assertion=[^&\n]+")]
    private static partial Regex Assertion();

    [GeneratedRegex("boundary=\"?([^\"\n;]+)")]
    private static partial Regex Boundary();
}
