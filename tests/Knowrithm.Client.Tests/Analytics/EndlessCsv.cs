using System.Net;
using System.Net.Http.Headers;

namespace Knowrithm.Client.Tests;

/// <summary>A CSV of any size that is made while it is read, and knows how far it was.</summary>
internal sealed class EndlessCsv(long length) : Stream
{
    private static readonly byte[] Line = "c1,active,2026-02-01T03:04:05Z\r\n"u8.ToArray();

    public bool IsDisposed { get; private set; }

    public override long Position { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public HttpResponseMessage Answer() =>
        new(HttpStatusCode.OK)
        {
            Content =
            new StreamContent(this) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") { CharSet = "utf-8" }, ContentLength = length } }
        };

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        for (var i = 0; i < count; i++) buffer[i] = Line[(Position + i) % Line.Length];
        Position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

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
