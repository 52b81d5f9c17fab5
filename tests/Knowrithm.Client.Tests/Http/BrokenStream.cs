namespace Knowrithm.Client.Tests;

/// <summary>A body that begins well, and then breaks off or says nothing more.</summary>
internal sealed class BrokenStream(byte[] start, bool stalls) : MemoryStream(start, writable: false)
{
    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position < Length) return await base.ReadAsync(buffer, cancellationToken);
        Reached.TrySetResult();
        if (stalls) await TestTime.SilenceAsync(cancellationToken);
        throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was reset.");
    }
}
