namespace Knowrithm.Client.Tests;

/// <summary>A body that comes in pieces, as the network cuts it; then it ends, breaks off or says nothing more.</summary>
internal sealed class PiecesStream(IEnumerable<byte[]> pieces, string ending = "ends") : Stream
{
    private readonly Queue<byte[]> _pieces = new(pieces.Where(static piece => piece.Length > 0));

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_pieces.TryPeek(out var piece))
        {
            // A reader may have less room than the piece is long.
            var length = Math.Min(piece.Length, buffer.Length);
            piece.AsSpan(0, length).CopyTo(buffer.Span);
            _pieces.Dequeue();
            if (length < piece.Length) throw new NotSupportedException("A piece is longer than the reader's buffer.");
            return length;
        }
        if (ending == "stalls") await TestTime.SilenceAsync(cancellationToken);
        return ending == "breaks" ? throw new IOException("Connection reset by peer") : 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
