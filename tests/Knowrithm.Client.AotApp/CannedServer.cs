using System.Net;
using System.Text;

namespace Knowrithm.Client.AotApp;

/// <summary>Stands where the network would, and answers what it was told to.</summary>
internal sealed class CannedServer : HttpMessageHandler
{
    public string Answer { get; set; } = "{}";

    public string MediaType { get; set; } = "application/json";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The sockets would read it.
        if (request.Content is { } body) await body.CopyToAsync(Stream.Null, cancellationToken);
        return new(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(Answer, Encoding.UTF8, MediaType) };
    }
}
