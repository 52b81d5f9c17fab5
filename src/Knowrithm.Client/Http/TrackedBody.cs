using System.Net;

namespace Knowrithm.Client.Http;

/// <summary>The body of a write that is being sent: it notes that it was requested, and whether its source failed rather than the network.</summary>
internal sealed class TrackedBody : HttpContent
{
    private readonly HttpContent _inner;
    private readonly Transmission _transmission;

    public TrackedBody(HttpContent inner, Transmission transmission)
    {
        (_inner, _transmission) = (inner, transmission);
        foreach (var (name, values) in inner.Headers.NonValidated)
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _transmission.BodyHasBegun = true;
        // What the client itself serialized is in memory and cannot fail.
        return _inner is JsonBody ? _inner.CopyToAsync(stream, context, cancellationToken) : CopyAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    private async Task CopyAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var target = new TrackedStream(stream);
        try
        {
            await _inner.CopyToAsync(target, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!target.HasFailed && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            _transmission.BodyFailed = true;
            // Copying wraps what it takes for a fault of the stream.
            var thrown = e is HttpRequestException { InnerException: { } inner } ? inner : e;
            if (thrown is KnowrithmException or ApplicationCodeException) throw thrown;
            throw new ApplicationCodeException("the request's content", thrown);
        }
    }

    /// <summary>The stream of a body; it distinguishes a failed write from a failed source.</summary>
    private sealed class TrackedStream(Stream inner) : Stream
    {
        public bool HasFailed { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                HasFailed = true;
                throw;
            }
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                inner.Write(buffer, offset, count);
            }
            catch
            {
                HasFailed = true;
                throw;
            }
        }

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            try
            {
                await inner.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                HasFailed = true;
                throw;
            }
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
