using System.Security.Cryptography;

namespace Knowrithm.Client.Tests;

/// <summary>A stream as long as one likes, that is nowhere: each byte follows from its place.</summary>
internal sealed class GeneratedStream(long length, bool canSeek = false) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => canSeek;

    public override bool CanWrite => false;

    public override long Length => canSeek ? length : throw new NotSupportedException();

    public override long Position { get => canSeek ? _position : throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The hash of such a stream.</summary>
    public static string HashOf(long length)
    {
        using var stream = new GeneratedStream(length);
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - _position);
        for (var i = 0; i < count; i++) buffer[i] = (byte)((_position + i) * 31 >> 4);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
