using System.Runtime.CompilerServices;

namespace Knowrithm.Client.Http;

/// <summary>
/// A connection that fails, instead of just ending, between a request and the first byte of its response. Sockets take such an end for that of an idle
/// connection, and resend a request without a body by themselves, up to three times and uncounted: four attempts were sixteen transmissions.
/// </summary>
internal sealed class AnsweredStream(Stream inner) : Stream
{
    private volatile bool _awaitsAnswer;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _awaitsAnswer = true;
        return inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        _awaitsAnswer = true;
        inner.Write(buffer, offset, count);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var reading = inner.ReadAsync(buffer, cancellationToken);
        // A read of nothing waits for data and takes none.
        if (buffer.IsEmpty) return reading;
        return reading.IsCompletedSuccessfully ? new(Checked(reading.Result)) : CheckedAsync(reading);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        count == 0 ? inner.Read(buffer, offset, count) : Checked(inner.Read(buffer, offset, count));

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> CheckedAsync(ValueTask<int> reading) => Checked(await reading.ConfigureAwait(false));

    private int Checked(int read)
    {
        // An idle connection is read ahead of the next request: its end, before one was written, is ordinary.
        if (read == 0 && _awaitsAnswer) throw new NoAnswerException();
        _awaitsAnswer = false;
        return read;
    }

    /// <summary>The exception that sockets do not retry, where they retry what fails with an <see cref="IOException"/>.</summary>
    public sealed class NoAnswerException() : InvalidOperationException("The server closed the connection without a response.");
}
