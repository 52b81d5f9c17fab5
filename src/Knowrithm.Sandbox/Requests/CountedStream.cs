namespace Knowrithm.Sandbox;

/// <summary>Counts what passes, keeps its beginning for the log, and refuses what is too much.</summary>
internal sealed class CountedStream(Stream inner, long limit) : Stream
{
    private const int KeptForTheLog = 64 * 1024;

    private readonly MemoryStream _head = new();
    private long _count;

    public byte[] Head => _head.ToArray();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        _count += read;
        if (_head.Length < KeptForTheLog) _head.Write(buffer.Span[..(int)Math.Min(read, KeptForTheLog - _head.Length)]);
        return _count > limit ? throw new ApiException(413, "Request body too large") : read;
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
}
