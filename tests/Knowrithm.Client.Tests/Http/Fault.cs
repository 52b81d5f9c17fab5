using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Knowrithm.Client.Tests;

/// <summary>What can go wrong with one attempt, by a name that a table can print.</summary>
internal static class Fault
{
    public static readonly string[] Transient = ["408", "500", "502", "503", "504", "507", "reset", "reset in body", "short body", "stalled", "stalled body"];

    public static readonly string[] Harmless = ["429", "refused", "no such name"];

    public static readonly string[] Final = ["400", "401", "403", "404", "409", "422", "501", "505"];

    public static IEnumerable<string> All => [.. Transient, .. Harmless, .. Final];

    public static async Task<HttpResponseMessage> AnswerAsync(string fault, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case "refused":
                throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");
            case "no such name":
                throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known");
            case "reset":
                throw new HttpRequestException(HttpRequestError.Unknown, "An error occurred while sending the request.",
                    new IOException("Connection reset by peer"));
            case "reset in body":
                return Body(new StreamContent(new BrokenStream("{\"agents\":["u8.ToArray(), stalls: false)));
            case "stalled body":
                return Body(new StreamContent(new BrokenStream("{\"agents\":["u8.ToArray(), stalls: true)));
            case "short body":
                return Body(new ByteArrayContent("{\"agents\":["u8.ToArray()) { Headers = { ContentLength = 400 } });
            case "stalled":
                await TestTime.SilenceAsync(cancellationToken);
                throw new InvalidOperationException("An infinite delay has ended.");
            default:
                return ScriptedServer.Json("{}", int.Parse(fault, CultureInfo.InvariantCulture));
        }
    }

    private static HttpResponseMessage Body(HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new(HttpStatusCode.OK) { Content = content };
    }
}
