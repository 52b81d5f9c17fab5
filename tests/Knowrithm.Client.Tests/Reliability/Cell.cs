using System.Net;
using System.Net.Sockets;

namespace Knowrithm.Client.Tests;

/// <summary>One call that meets one failure, over a socket. The clock is the test's own.</summary>
internal static class Cell
{
    private static readonly TimeSpan LongerThanAnAttempt = TimeSpan.FromMinutes(61);
    private static readonly TimeSpan LongerThanAnOperation = TimeSpan.FromHours(25);

    /// <summary>What came of it: <c>✓</c> or <c>✗</c>, the exception, how often it was sent, and <c>?</c> when it may have been applied.</summary>
    public static async Task<string> ObserveAsync(Failure failure, KindOfCall call, bool always)
    {
        await using var server = new FaultServer(failure, call, always);
        using var caller = new CancellationTokenSource();
        using var client = new KnowrithmClient(Options(server, failure));
        if (failure is { Nature: FailureNature.Cancelled, Script: null, Greeting: null }) await caller.CancelAsync();
        var got = new List<string>();
        var running = call.RunAsync(client, got.Add, caller.Token);
        await PassAsync(running, server, failure, always, caller);
        try
        {
            await running;
            Assert.Equal(call.Whole, got);
            AssertWaited(server, failure, call);
            return $"✓ {server.Requests - (call.GoodRequests - 1)}";
        }
        catch (OperationCanceledException e) when (failure.Nature == FailureNature.Cancelled)
        {
            AssertNothingHalf(call, got);
            Assert.Equal(caller.Token, e.CancellationToken);
            Assert.InRange(server.Requests - call.GoodAnswers, -call.GoodAnswers, 1);
            return "cancelled";
        }
        catch (KnowrithmException e)
        {
            AssertNothingHalf(call, got);
            return Describe(e, server, failure, call);
        }
    }

    private static string Describe(KnowrithmException e, FaultServer server, Failure failure, KindOfCall call)
    {
        var name = e.GetType().Name["Knowrithm".Length..^"Exception".Length];
        if (e is KnowrithmTimeoutException timeout)
        {
            name += $" ({timeout.Budget.ToString().ToLowerInvariant()})";
            if (timeout.Budget == KnowrithmTimeoutBudget.Operation) return $"✗ {name}{(e.MayHaveBeenApplied ? " ?" : "")}";
        }
        // A connection that fails lets no answer through before.
        var seen = server.Requests - (failure.Greeting is null ? call.GoodAnswers : 0);
        if (failure.IsSeen && e.Attempts > 0 && !call.IsStream) Assert.Equal(seen, e.Attempts);
        if (e is KnowrithmRateLimitException && failure.Wait == Timeout.InfiniteTimeSpan) Assert.True(((KnowrithmRateLimitException)e).RetryAfter > TimeSpan.FromHours(1));
        var sendings = call.IsStream && failure.IsSeen ? seen : e.Attempts;
        return $"✗ {name}{(sendings == 0 ? "" : $" {sendings}")}{(e.MayHaveBeenApplied ? " ?" : "")}";
    }

    private static void AssertNothingHalf(KindOfCall call, List<string> got)
    {
        if (got.Count > 0) Assert.Equal(call.Before, got);
    }

    private static void AssertWaited(FaultServer server, Failure failure, KindOfCall call)
    {
        // What does not stream is asked otherwise, at once.
        if (call.IsStream && failure.Status == 503) return;
        if (failure.Wait > TimeSpan.Zero) Assert.InRange(server.Times[call.GoodAnswers + 1] - server.Times[call.GoodAnswers], failure.Wait, TimeSpan.FromMinutes(2));
    }

    private static async Task PassAsync(Task running, FaultServer server, Failure failure, bool always, CancellationTokenSource caller)
    {
        for (var turn = 1; !running.IsCompleted; turn++)
        {
            await Task.Delay(1);
            var isSilent = server.TakePause();
            if (isSilent && failure.Nature == FailureNature.Cancelled)
            {
                await caller.CancelAsync();
                await Task.WhenAny(running);
            }
            else
            {
                server.Time.Advance(isSilent ? LongerThanAnAttempt : always && server.Call.IsOperation && turn % 200 == 0 ? LongerThanAnOperation : TimeSpan.FromSeconds(0.1));
            }
        }
    }

    private static KnowrithmClientOptions Options(FaultServer server, Failure failure) => TestClient.Options(Address(server, failure), options =>
    {
        options.TimeProvider = server.Time;
        (options.AttemptTimeout, options.UploadTimeout) = (TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        (options.CallTimeout, options.OperationTimeout) = (TimeSpan.FromHours(24), TimeSpan.FromHours(24));
    });

    private static Uri Address(FaultServer server, Failure failure)
    {
        if (failure.Address == FailureAddress.NoSuchName) return new("https://nowhere.invalid/");
        if (failure.Address != FailureAddress.Refused) return server.Address;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://{listener.LocalEndpoint}/");
    }
}
