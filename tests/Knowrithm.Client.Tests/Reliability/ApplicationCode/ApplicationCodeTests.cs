using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests;

/// <summary>
/// Every place where the application's code runs inside a call, everything that it may do there, each kind of call: over sockets, counted by the
/// server.
/// </summary>
public sealed class ApplicationCodeTests
{
    private static readonly string[] Calls = ["GET", "PUT", "POST"];

    [Fact]
    public async Task Its_exceptions_are_never_taken_for_the_network()
    {
        var seen = new Dictionary<(Place, Deed, string), string>();
        var wrong = new List<string>();
        foreach (var (place, deed, call) in Cells())
        {
            var actual = await ObserveAsync(place, deed, call);
            seen[(place, deed, call)] = actual;
            if (Expected(place, deed, call) is var expected && actual != expected) wrong.Add($"{place}, {deed}, {call}: {actual}, not {expected}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Null(ReliabilityPage.Check("application", Table(seen)));
    }

    private static IEnumerable<(Place Place, Deed Deed, string Call)> Cells() =>
        from place in Place.All
        from deed in Deed.All
        where !(place.IsSynchronous && (deed.Hangs || deed.Name == "calls the client"))
        from call in place.Moment == Moment.Upload ? ["upload"] : Calls
        select (place, deed, call);

    /// <summary>The rules, in words: what is thrown reaches the caller as it is; after a write that got through, inside an exception that says so.</summary>
    private static string Expected(Place place, Deed deed, string call)
    {
        var requests = place.Moment is Moment.After or Moment.Refused ? 1 : 0;
        var writes = call != "GET";
        var inDoubt = place.Moment == Moment.After && writes ? " ?" : "";
        if (deed.Thrown is { } thrown)
        {
            return place.Reports is { } report ? $"{report.Name} ({thrown.Name}), {requests}"
                : inDoubt.Length > 0 ? $"{nameof(KnowrithmApplicationException)} ({thrown.Name}), {requests} ?"
                : $"{thrown.Name}, {requests}";
        }
        // Part of a form has left.
        if (place.Moment == Moment.Upload && place.Name != "upload: the file is opened") inDoubt = " ?";
        if (deed.Cancels) return $"{nameof(KnowrithmCanceledException)}, {requests}{inDoubt}";
        if (deed.Hangs) return $"{nameof(KnowrithmTimeoutException)}, {requests}{inDoubt}";
        return $"✓, {(place.Moment == Moment.Refused ? 2 : 1)}";
    }

    private static async Task<string> ObserveAsync(Place place, Deed deed, string call)
    {
        var (setup, time) = (new PlaceSetup(), new TestTime());
        using var scene = new DeedScene(deed);
        place.Install(setup, scene);
        await using var server = new RawServer((number, stream, _) => setup.RefusesFirst && number == 1
            ? RawServer.AnswerAsync(stream, 401, "{}")
            : RawServer.AnswerAsync(stream, call == "POST" ? 201 : 200,
                call switch
                {
                    "GET" => """{"agents":[]}""",
                    "PUT" => """{"user":{"id":"u1"}}""",
                    "POST" => """{"conversation":{"id":"c1"}}""",
                    _ => UploadServer.Answer
                }));
        setup.Host = server.Address.Authority;
        await using var provider = setup.Build(server.Address, time);
        scene.Client = (KnowrithmClient)provider.GetRequiredService<IKnowrithmClient>();
        using var listener = setup.Listener;
        if (listener is not null)
        {
            (listener.ShouldListenTo, listener.Sample) =
                (static source => source.Name == "Knowrithm.Client",
                    static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded);
            ActivitySource.AddActivityListener(listener);
        }
        PlaceSetup.Current.Value = setup.Host;
        scene.IsCalling = true;
        var running = RunAsync(setup.Request is { } request ? scene.Client.With(request) : scene.Client, call, setup, scene.Caller.Token);
        if (deed.Hangs) await Task.WhenAny(scene.Entered, running);
        if (deed.Hangs) await time.PassAsync(running, isSilent: true);
        var failure = await Record.ExceptionAsync(() => running);
        var requests = server.Requests.Count(static request => !request.Contains("/country", StringComparison.Ordinal));
        return $"{Describe(failure, scene)}, {requests}{(MayHaveBeenApplied(failure) ? " ?" : "")}";
    }

    private static async Task RunAsync(KnowrithmClient client, string call, PlaceSetup setup, CancellationToken cancellationToken) => _ = call switch
    {
        "GET" => await client.Agents.ListAgentsAsync(cancellationToken: cancellationToken),
        "PUT" => await client.Users.UpdateProfileAsync(new() { FirstName = "Ada" }, cancellationToken),
        "POST" => await client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }, cancellationToken),
        _ => (object)await client.Documents.UploadFileAsync("a1", setup.File, setup.Progress, cancellationToken),
    };

    private static string Describe(Exception? failure, DeedScene scene)
    {
        if (failure is OperationCanceledException cancelled && scene.Caller.IsCancellationRequested)
            Assert.Equal(scene.Caller.Token, cancelled.CancellationToken);
        return failure switch
        {
            null => "✓",
            KnowrithmTimeoutException or KnowrithmCanceledException => failure.GetType().Name,
            KnowrithmException { InnerException: { } inner } => $"{failure.GetType().Name} ({inner.GetType().Name})",
            _ => failure.GetType().Name,
        };
    }

    private static bool MayHaveBeenApplied(Exception? failure) =>
        failure is KnowrithmException { MayHaveBeenApplied: true } or KnowrithmCanceledException { MayHaveBeenApplied: true };

    private static string Table(Dictionary<(Place, Deed, string), string> seen)
    {
        var table = new StringBuilder($"| |{string.Concat(Deed.All.Select(static deed =>
            $" {deed} |"))}\n|---|{string.Concat(Enumerable.Repeat("---|", Deed.All.Count))}\n");
        foreach (var place in Place.All)
            table.Append("| ").Append(place).Append(" |").AppendJoin("", Deed.All.Select(deed => $" {Text(seen, place, deed)} |")).Append('\n');
        return table.ToString();
    }

    private static string Text(Dictionary<(Place, Deed, string), string> seen, Place place, Deed deed) => string.Join("; ", seen
        .Where(cell => cell.Key.Item1 == place && cell.Key.Item2 == deed)
        .GroupBy(static cell => cell.Value, static cell => cell.Key.Item3)
        .Select(static group => $"{string.Join(", ", group)}: {group.Key}"));
}
