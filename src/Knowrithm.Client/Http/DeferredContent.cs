using System.Net;

namespace Knowrithm.Client.Http;

/// <summary>A stand-in for a body until its call begins: Refit loads the body that it receives into memory, whatever its size.</summary>
internal sealed class DeferredContent(HttpContent content) : HttpContent
{
    public HttpContent Content { get; } = content;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
