using System.Globalization;
using static Knowrithm.Client.Tests.FailureNature;
using static Knowrithm.Client.Tests.Misbehaviour;

namespace Knowrithm.Client.Tests;

/// <summary>The rows of the matrix.</summary>
internal static class Failures
{
    private const string NotJson = "<html><body>Bad gateway</body></html>";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static IReadOnlyList<Failure> All { get; } =
    [
        new("no such name", NotDone, "Connection") { Address = FailureAddress.NoSuchName },
        new("connection refused", NotDone, "Connection") { Address = FailureAddress.Refused },
        new("certificate of nobody's", NotDone, "Connection") { Address = FailureAddress.Secure, Greeting = HandshakeUntrusted },
        new("TLS handshake breaks off", NotDone, "Connection") { Address = FailureAddress.Secure, Greeting = HandshakeBroken },
        new("TLS handshake stalls", NotDone, "Timeout") { Address = FailureAddress.Secure, Greeting = HandshakeStalled },

        new("reset while it is sent", InDoubt, "Connection") { Greeting = ResetWhileSending },
        new("reset before headers", InDoubt, "Connection") { Script = Ends(RawServer.After.Reset) },
        new("closed before headers", InDoubt, "Connection") { Script = Ends(RawServer.After.Close) },
        new("reset in headers", InDoubt, "Connection") { Script = EndsAfter(static _ => "HTTP/1.1 200 OK\r\nContent-Ty", RawServer.After.Reset) },
        new("closed in headers", InDoubt, "Connection") { Script = EndsAfter(static _ => "HTTP/1.1 200 OK\r\nContent-Ty", RawServer.After.Close) },
        new("reset after headers", InDoubt, "Connection") { Script = EndsAfter(static call => call.Head(400), RawServer.After.Reset) },
        new("reset in the body", InDoubt, "Connection") { Script = EndsAfter(static call => call.Head(400) + call.Half, RawServer.After.Reset) },
        new("body shorter than its Content-Length", InDoubt, "Connection") { Script =
            EndsAfter(static call => call.Head(400) + call.Half, RawServer.After.Close) },
        new("chunks without an end", InDoubt, "Connection") { Script = EndsAfter(static call => call.Head(null) + Chunk(call.Half), RawServer.After.Close) },
        new("silence", InDoubt, "Timeout") { Script = StallsAfter(static _ => "") },
        new("silence in headers", InDoubt, "Timeout") { Script = StallsAfter(static _ => "HTTP/1.1 200 OK\r\nContent-Ty") },
        new("silence in the body", InDoubt, "Timeout") { Script = StallsAfter(static call => call.Head(400) + call.Half), IsInBody = true },
        new("silence in a body that calls itself a file", InDoubt, "Timeout") { Script =
            StallsAfter(static call => call.Head(400).Replace(call.Type, "application/octet-stream", StringComparison.Ordinal) + call.Half),
            IsMistyped = true },
        new("not HTTP", InDoubt, "Connection") { Script = EndsAfter(static _ => "SSH-2.0-OpenSSH_9.6\r\n", RawServer.After.Close) },
        new("headers without an end", InDoubt, "Connection") { Script =
            EndsAfter(static call => $"HTTP/1.1 200 OK\r\nX-Filler: {new string('x', 100_000)}", RawServer.After.Close) },
        new("gzip that is none", InDoubt,
            "Connection") { Script =
                EndsAfter(static call => call.Head(4).Replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n", StringComparison.Ordinal) + "\u001f???",
                    RawServer.After.Stay) },

        new("body longer than its Content-Length", Unreadable, "Serialization") { Script =
            EndsAfter(static call => call.Head(call.Half.Length - 5) + call.Half, RawServer.After.Close), IsCut = true },
        new("truncated JSON", Unreadable, "Serialization") { Script = EndsAfter(static call => call.Head(call.Half.Length) + call.Half, RawServer.After.Stay),
            IsCut = true },
        new("200, HTML", Unreadable, "Serialization") { Script = Answers(200, NotJson, type: "text/html") },
        new("200, HTML that calls itself JSON", Unreadable, "Serialization") { Script = Answers(200, NotJson) },
        new("200, empty", Unreadable, "Serialization") { Script = Answers(200, ""), IsEmpty = true },
        new("200, null", Unreadable, "Serialization") { Script = Answers(200, "null"), IsEmpty = true },
        new("204", Unreadable, "Serialization") { Script = EndsAfter(static _ => "HTTP/1.1 204 No Content\r\n\r\n", RawServer.After.Stay), IsEmpty = true },
        new("right, but called text", Harmless) { Script = AnswersWell("text/plain"), IsMistyped = true },
        new("right, but called a file", Harmless) { Script = AnswersWell("application/octet-stream"), IsMistyped = true },

        new("301", Refused, "Api") { Script = Answers(301, "", static server => $"Location: {server.Address}elsewhere\r\n"), Status = 301 },
        new("400", Refused, "Validation") { Script = Answers(400, "{}") },
        new("401", Refused, "Authentication") { Script = Answers(401, "{}") },
        new("403", Refused, "Permission") { Script = Answers(403, "{}") },
        new("404", Refused, "NotFound") { Script = Answers(404, "{}"), Status = 404 },
        new("409", Refused, "Conflict") { Script = Answers(409, "{}") },
        new("422", Refused, "Validation") { Script = Answers(422, "{}") },
        new("408", InDoubt, "Api") { Script = Answers(408, "{}") },
        new("500", InDoubt, "Server") { Script = Answers(500, "{}") },
        new("501", Refused, "Server") { Script = Answers(501, "{}") },
        new("502, HTML", InDoubt, "Server") { Script = Answers(502, NotJson, type: "text/html") },
        new("503", InDoubt, "Server") { Script = Answers(503, "{}"), Status = 503 },
        new("503, Retry-After: 2", InDoubt, "Server") { Script = Answers(503, "{}", static _ => "Retry-After: 2\r\n"), Status = 503,
            Wait = TimeSpan.FromSeconds(2) },
        new("504", InDoubt, "Server") { Script = Answers(504, "{}") },

        new("429", NotDone, "RateLimit") { Script = Answers(429, "{}") },
        TooMany("2", static _ => "2", TimeSpan.FromSeconds(2)),
        TooMany("1.5", static _ => "1.5", TimeSpan.FromSeconds(1.5)),
        TooMany("a date", static now => now.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1)),
        TooMany("an ISO date", static now => now.AddSeconds(2).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1)),
        TooMany("0", static _ => "0", TimeSpan.Zero),
        TooMany("-5", static _ => "-5", TimeSpan.Zero),
        TooMany("a past date", static now => now.AddHours(-1).ToString("R", CultureInfo.InvariantCulture), TimeSpan.Zero),
        TooMany("soon", static _ => "soon", TimeSpan.Zero),
        TooMany("3 hours", static _ => "10800", Timeout.InfiniteTimeSpan),
        TooMany("a date in 3 hours", static now => now.AddHours(3).ToString("R", CultureInfo.InvariantCulture), Timeout.InfiniteTimeSpan),

        new("clock a day ahead", Harmless) { Script = AnswersWell(before: static server => server.Time.AdjustTime(server.Time.GetUtcNow() + Day)) },
        new("clock a day back", Harmless) { Script = AnswersWell(before: static server => server.Time.AdjustTime(server.Time.GetUtcNow() - Day)) },
        TooMany("a date, clock a day ahead", static now => now.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture), TimeSpan.Zero, Day),
        TooMany("a date, clock a day back", static now => now.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture), Timeout.InfiniteTimeSpan, -Day),

        new("cancelled before", Cancelled),
        new("cancelled while connecting", Cancelled) { Address = FailureAddress.Secure, Greeting = HandshakeStalled },
        new("cancelled before headers", Cancelled) { Script = StallsAfter(static _ => "") },
        new("cancelled in headers", Cancelled) { Script = StallsAfter(static _ => "HTTP/1.1 200 OK\r\nContent-Ty") },
        new("cancelled in the body", Cancelled) { Script = StallsAfter(static call => call.Head(400) + call.Half) },
        new("cancelled while waiting to send again", Cancelled) { Script = Answers(429, "{}", static _ => "Retry-After: 30\r\n", pauses: true) },
        new("cancelled between pages or looks", Cancelled) { Script = StallsAfter(static _ => ""), IsBetweenRequests = true },
    ];

    private static Failure TooMany(string name, Func<DateTimeOffset, string> retryAfter, TimeSpan wait, TimeSpan jump = default) =>
        new($"429, Retry-After: {name}", wait == Timeout.InfiniteTimeSpan ? Refused : NotDone, "RateLimit")
        {
            Script = Answers(429, "{}", server =>
            {
                var now = server.Time.GetUtcNow();
                if (jump != default) server.Time.AdjustTime(now + jump);
                return $"Retry-After: {retryAfter(now)}\r\n";
            }),
            Wait = wait,
            Status = 429,
        };

    private static string Chunk(string text) => $"{text.Length:x}\r\n{text}\r\n";
}
