namespace Knowrithm.Client.Tests;

/// <summary>What is promised for each cell: the rules of the documents, not those of the code.</summary>
internal static class Outcomes
{
    private const int Most = 4;

    /// <returns>As <see cref="Cell"/> tells it; null where the two have nothing to do with each other.</returns>
    public static string? Expected(Failure failure, KindOfCall call, bool always) => NatureFor(failure, call) switch
    {
        FailureNature.Harmless => Well(1),
        FailureNature.Cancelled when failure.IsBetweenRequests && call.GoodAnswers == 0 => null,
        FailureNature.Cancelled => "cancelled",
        FailureNature.Unreadable when failure.IsEmpty && call.TakesEmpty => Well(1),
        FailureNature.Unreadable => Failed("Serialization", 1, call.Writes || call.IsOperation),
        FailureNature.Refused when call.IsOperation && failure.Status == 429 => always ? "✗ Timeout (operation) ?" : Well(2),
        FailureNature.Refused when call.IsOperation && failure.Status == 404 => Failed("Operation", 0, true),
        // A redirected write may have been carried out first, an accepted operation goes on.
        FailureNature.Refused => Failed(failure.Exception, 1, (failure.Status == 301 && call.Writes) || call.IsOperation),
        FailureNature.NotDone when !always => Well(2),
        FailureNature.InDoubt when !always && call.IsStream && failure.Status == 503 => Well(3),
        FailureNature.InDoubt when !always && call.IsRepeatable => Well(2),
        _ when call.IsOperation => "✗ Timeout (operation) ?",
        _ when call.IsStream => Failed(Exception(failure, call), Connections(failure), false),
        // Without an attempt's time-out an upload waits for its connection as long as it may.
        FailureNature.NotDone when failure.Exception == "Timeout" && call.IsUpload => Failed(Exception(failure, call), 1, false),
        FailureNature.NotDone => Failed(Exception(failure, call), Most, false),
        _ => Failed(Exception(failure, call), call.IsRepeatable ? Most : 1, call.Writes),
    };

    private static FailureNature NatureFor(Failure failure, KindOfCall call) => failure switch
    {
        // An event stream has no end to be missed, and must say what it is.
        { IsCut: true } when call.IsStream => FailureNature.InDoubt,
        { IsMistyped: true } when call.IsStream => FailureNature.Unreadable,
        _ => failure.Nature,
    };

    private static string Exception(Failure failure, KindOfCall call) => failure.Exception switch
    {
        // An open stream on which nothing comes is a broken one.
        "Timeout" when call.IsStream && failure.IsInBody => "Connection",
        "Timeout" => call.IsUpload ? "Timeout (upload)" : "Timeout (attempt)",
        "Serialization" => "Connection",
        var other => other,
    };

    // A stream is made anew instead of being sent again; what the server cannot have seen is sent again first. Not streaming, it is read by its history.
    private static int Connections(Failure failure) => (failure.Status, failure.Nature) switch
    {
        (503, _) => 1 + ((KindsOfCall.MaxReconnects + 1) * Most),
        (_, FailureNature.NotDone) when failure.Exception == "Timeout" => 1,
        (_, FailureNature.NotDone) => failure.IsSeen ? (KindsOfCall.MaxReconnects + 1) * Most : Most,
        _ => failure.IsSeen ? KindsOfCall.MaxReconnects + 1 : 1,
    };

    private static string Well(int requests) => $"✓ {requests}";

    private static string Failed(string exception, int requests, bool mayHaveBeenApplied) =>
        $"✗ {exception}{(requests == 0 ? "" : $" {requests}")}{(mayHaveBeenApplied ? " ?" : "")}";
}
