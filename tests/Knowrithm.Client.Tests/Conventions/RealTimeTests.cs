using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>No test waits for real time to pass, or measures it: the machine may be busy. Limits that only end a test which is wrong are long.</summary>
public sealed partial class RealTimeTests
{
    private static readonly string[] Clocks = ["Task.Delay(", "Thread.Sleep(", "Stopwatch.", "Environment.TickCount"];

    // Each with its reason.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["Knowrithm.Client.Tests/Until.cs"] = "the one loop that polls what tells nobody",
        ["Knowrithm.Client.Events.Tests/Databases/PostgresServer.cs"] = "polls what another process does",
        ["Knowrithm.Client.Events.Tests/Redis/RedisServer.cs"] = "polls what another process does",
        ["Knowrithm.Client.Events.Tests/Engine/WorkerTests.cs"] = "polls the store between two steps of its own clock",
        ["Knowrithm.Client.Events.Tests/ChangeFeed/FeedBench.cs"] = "lets its own clock go on while something waits for it",
        ["Knowrithm.Client.AspNetCore.Tests/Middleware/SurroundedReceiver.cs"] = "a handler that outlasts the time limit which an application set",
    };

    [Fact]
    public void No_test_waits_for_real_time()
    {
        // An infinite one waits for a token, one with a provider for that provider.
        var found = from line in Lines()
                    where !Allowed.ContainsKey(line.File) && Clocks.Any(clock => line.Text.Contains(clock, StringComparison.Ordinal))
                    where !line.Text.Contains("Timeout.Infinite", StringComparison.Ordinal) && !line.Text.Contains(", time", StringComparison.Ordinal)
                    select $"{line.File}:{line.Number}: {line.Text.Trim()}";

        Assert.Empty(found);
    }

    // Where the machine is busy, a process may not run for half a minute: a limit that ends a wrong test is minutes, and so are those of a client that calls
    // over a socket.
    [Fact]
    public void No_limit_on_real_time_is_short()
    {
        var found = from line in Lines()
                    where ShortLimit().IsMatch(line.Text) && !line.Text.Contains(", time", StringComparison.Ordinal)
                        || line.Text.Contains("new KnowrithmClientOptions { ", StringComparison.Ordinal)
                        && line.Text.Contains("BaseUrl = ", StringComparison.Ordinal)
                        && !(line.Text.Contains("Patient()", StringComparison.Ordinal) || line.Text.Contains("PrimaryHandler", StringComparison.Ordinal)
                            || line.Text.Contains("AttemptTimeout", StringComparison.Ordinal))
                        && !(line.Text.Contains("Throws", StringComparison.Ordinal) || line.File.EndsWith("MessageTests.cs", StringComparison.Ordinal))
                    select $"{line.File}:{line.Number}: {line.Text.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void Every_exception_is_needed() =>
        Assert.All(Allowed.Keys,
            static name => Assert.Contains(Clocks, clock => File.ReadAllText(Path.Combine(Root(), name)).Contains(clock, StringComparison.Ordinal)));

    [GeneratedRegex(@"(CancellationTokenSource|WaitAsync|CancelAfter)\(TimeSpan\.From(Milliseconds|Seconds)\(")]
    private static partial Regex ShortLimit();

    private static IEnumerable<(string File, int Number, string Text)> Lines() =>
        from file in Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Root(), file).Replace('\\', '/')
        where name.Split('/') is [var project, ..] && project.EndsWith(".Tests", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal)
            && !name.Contains("/bin/", StringComparison.Ordinal)
        where !name.EndsWith("RealTimeTests.cs", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select(static (text, number) => (number: number + 1, text))
        select (name, line.number, line.text);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", ".."));
}
