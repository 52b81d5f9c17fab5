using System.Net;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>
/// A response that is too large to hold, on its way to a result that reads it as a stream. Refit's own buffering finds nothing in it, and its disposal of the
/// response spares a stream that was taken.
/// </summary>
internal sealed class StreamedBody : HttpContent, IRawBody
{
    private readonly Stream _stream;
    private bool _taken;

    public StreamedBody(HttpContent content, Stream stream)
    {
        _stream = stream;
        foreach (var (name, values) in content.Headers)
            if (name is not "Content-Length") Headers.TryAddWithoutValidation(name, values);
    }

    string? IRawBody.MediaType => Headers.ContentType?.MediaType;

    ReadOnlyMemory<byte>? IRawBody.Held => null;

    /// <inheritdoc/>
    public Stream Take()
    {
        _taken = true;
        return _stream;
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(Take());

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_taken) _stream.Dispose();
        base.Dispose(disposing);
    }
}
