using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>
/// A response's body in pooled memory. Handlers see ordinary content. Once it is handed over to the serializer, buffering it again copies nothing:
/// the serializer takes <see cref="Bytes"/>.
/// </summary>
internal sealed class BufferedBody(byte[] buffer, int length) : HttpContent, IRawBody
{
    private byte[]? _buffer = buffer;
    private bool _handedOver;

    public bool IsDisposed => _buffer is null;

    public ReadOnlyMemory<byte> Bytes => new(_buffer ?? throw new ObjectDisposedException(nameof(BufferedBody)), 0, length);

    /// <summary>The headers that came with the body; its own are a copy, for those who look there.</summary>
    public HttpContentHeaders? Received { get; init; }

    string? IRawBody.MediaType => (Received ?? Headers).ContentType?.MediaType;

    ReadOnlyMemory<byte>? IRawBody.Held => Bytes;

    Stream IRawBody.Take() => new MemoryStream(Bytes.ToArray(), writable: false);

    /// <summary>The wait in the response's header: the serializer sees no headers.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The secrets of the request, once the body is handed over; null for none.</summary>
    public IReadOnlyList<string>? Secrets { get; private set; }

    public void HandOver(HttpContent? request)
    {
        _handedOver = true;
        Secrets = (request as IHoldsSecrets)?.Secrets;
    }

    /// <summary>A copy of the bytes; null when they are gone.</summary>
    public byte[]? TryCopy()
    {
        lock (this) return _buffer is null ? null : Bytes.ToArray();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _handedOver ? Task.CompletedTask : stream.WriteAsync(Bytes, cancellationToken).AsTask();

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(_buffer!, 0, length, writable: false));

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        // A handed-over body must not claim to be empty: it would be taken for no content at all.
        return !_handedOver;
    }

    protected override void Dispose(bool disposing)
    {
        byte[]? rented;
        // A hedged request may be copying at this moment.
        lock (this) (rented, _buffer) = (_buffer, null);
        if (disposing && rented is not null) ArrayPool<byte>.Shared.Return(rented);
        base.Dispose(disposing);
    }
}
