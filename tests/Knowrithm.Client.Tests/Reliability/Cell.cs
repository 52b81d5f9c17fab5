using System.Net;
using System.Net.Sockets;

namespace Knowrithm.Client.Tests;

/// <summary>One call that meets one failure, over a socket. The clock is the test's own.</summary>
internal static class Cell
{
    private const int MostPauses = 12;

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
        if (e is KnowrithmRateLimitException && failure.Wait == Timeout.InfiniteTimeSpan)
            Assert.True(((KnowrithmRateLimitException)e).RetryAfter > TimeSpan.FromHours(1));
        var requests = call.IsStream && failure.IsSeen ? seen : e.Attempts;
        return $"✗ {name}{(requests == 0 ? "" : $" {requests}")}{(e.MayHaveBeenApplied ? " ?" : "")}";
    }

    private static void AssertNothingHalf(KindOfCall call, List<string> got)
    {
        if (got.Count > 0) Assert.Equal(call.Before, got);
    }

    private static void AssertWaited(FaultServer server, Failure failure, KindOfCall call)
    {
        // What does not stream is asked otherwise, at once.
        if (call.IsStream && failure.Status == 503) return;
        if (failure.Wait > TimeSpan.Zero)
            Assert.InRange(server.Times[call.GoodAnswers + 1] - server.Times[call.GoodAnswers], failure.Wait, TimeSpan.FromMinutes(2));
    }

    private static async Task PassAsync(Task running, FaultServer server, Failure failure, bool always, CancellationTokenSource caller)
    {
        for (var (pauses, watches) = (0, 0); !running.IsCompleted;)
        {
            var changed = server.Time.Changed;
            if (server.TakePause())
            {
                if (failure.Nature == FailureNature.Cancelled) await caller.CancelAsync();
                // What is heard in full needs no time; what is heard in part must have been heard before time is up.
                else if (!(server.Call.IsStream && failure.IsMistyped))
                {
                    if (server.Call.IsStream && failure.IsInBody) await WatchedAsync(server, ++watches);
                    server.Time.Advance(LongerThanAnAttempt);
                }
            }
            else if (MayPause(server, failure) && server.Time.NextPause() is { } pause)
            {
                server.Time.Advance(always && server.Call.IsOperation && ++pauses > MostPauses ? LongerThanAnOperation : pause);
            }
            else if (!running.IsCompleted)
            {
                await Task.WhenAny(running, changed).WaitAsync(Until.Guard);
            }
        }
    }

    // Who cancels in a pause must find the call in it.
    private static bool MayPause(FaultServer server, Failure failure) =>
        failure.Nature != FailureNature.Cancelled || server.Requests < server.Call.GoodAnswers + (failure.IsBetweenRequests ? 0 : 1);

    /// <summary>Until the client has read what there is of a stream, and watches for more.</summary>
    private static async Task WatchedAsync(FaultServer server, int times)
    {
        for (var changed = server.Time.Changed; server.Time.Started(KindsOfCall.IdleTimeout) < 2 * times; changed = server.Time.Changed)
            await changed.WaitAsync(Until.Guard);
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
