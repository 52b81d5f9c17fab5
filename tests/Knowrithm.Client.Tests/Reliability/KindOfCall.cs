using System.Globalization;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>A column of the matrix: a call, what a good server answers it, and what of its nature decides how a failure ends.</summary>
/// <param name="Name">What is called.</param>
/// <param name="RunAsync">Calls, and tells of each thing that it got.</param>
/// <param name="Whole">All that it gets when nothing is lost.</param>
/// <param name="Body">The body of the good answer to a request, by its text and number.</param>
internal sealed record KindOfCall(string Name, Func<KnowrithmClient, Action<string>, CancellationToken, Task> RunAsync, string[] Whole,
    Func<string, int, string> Body)
{
    /// <summary>Whether repeating it does no harm.</summary>
    public bool IsRepeatable { get; init; }

    public bool Writes { get; init; }

    /// <summary>Whether an empty answer is all that it needs.</summary>
    public bool TakesEmpty { get; init; }

    public bool IsOperation { get; init; }

    public bool IsStream { get; init; }

    public bool IsUpload { get; init; }

    /// <summary>How many requests it takes when all goes well.</summary>
    public int GoodRequests { get; init; } = 1;

    /// <summary>How many of them go well before anything fails.</summary>
    public int GoodAnswers { get; init; }

    /// <summary>What it may have got before it failed; nothing, or whole pages.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    public string Type => IsStream ? "text/event-stream" : "application/json";

    /// <summary>The first part of an answer, cut in the middle of a text.</summary>
    public string Half => Body("", 1)[..20];

    public string Head(int? length) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {Type}\r\n{(length is { } bytes ? string.Create(CultureInfo.InvariantCulture,
            $"Content-Length: {bytes}") : "Transfer-Encoding: chunked")}\r\n\r\n";

    public string Answer(string request, int number)
    {
        var body = Body(request, number);
        return (body.StartsWith('{') ? Head(Encoding.UTF8.GetByteCount(body)).Replace(Type, "application/json", StringComparison.Ordinal)
            : Head(Encoding.UTF8.GetByteCount(body))) + body;
    }
}
