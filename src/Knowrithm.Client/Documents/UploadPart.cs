using System.Buffers;

namespace Knowrithm.Client;

/// <summary>One file of one upload, across its attempts: opened for each, and compared with what it was in the first.</summary>
internal sealed class UploadPart(DocumentFile file, byte[] head) : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private Stream? _opened;
    private DateTime? _written;

    /// <summary>The part of the form before the file.</summary>
    public byte[] Head { get; } = head;

    public string FileName => file.FileName;

    /// <summary>The length, known before it is sent for all but streams that do not know theirs.</summary>
    public long? Length { get; private set; } = file.Length;

    public bool CanRepeat => _opened is not null || file.CanOpen;

    public async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        if (file.Path is { } path) Look(path);
        else if (_opened is null && !file.CanOpen) throw file.Taken();
        else if (file.OneShot is { CanSeek: true } stream) Length ??= stream.Length - stream.Position;
        // Opened once to read its length, and kept for the attempt: opening may be expensive.
        else if (Length is null && file.OneShot is null && (_opened ??= await file.OpenAsync(cancellationToken).ConfigureAwait(false)).CanSeek)
            Length = _opened.Length - _opened.Position;
        if (Length == 0) throw Problem("is empty");
    }

    /// <exception cref="KnowrithmUploadException">
    /// Thrown when it cannot be read, or does not have the expected length. A part of it must not be taken for the whole.
    /// </exception>
    public async Task CopyToAsync(Stream target, Action<int> report, CancellationToken cancellationToken)
    {
        var source = Interlocked.Exchange(ref _opened, null) ?? await file.OpenAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long sent = 0;
            int read;
            while ((read = await ReadAsync(source, buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                sent += read;
                if (sent > Length) throw Problem($"is longer than the {Length} bytes it had");
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                report(read);
            }
            if (sent == 0) throw Problem("is empty");
            if (sent < Length) throw Problem($"ended after {sent} of {Length} bytes");
            Length = sent;
            if (file.Path is { } path) Look(path);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (!ReferenceEquals(source, file.OneShot)) await source.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => Interlocked.Exchange(ref _opened, null)?.Dispose();

    private void Look(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists) throw Problem(Directory.Exists(path) ? "is a folder: use UploadFolderAsync" : $"does not exist ({path})");
        if ((Length is { } length && length != info.Length) || (_written is { } written && written != info.LastWriteTimeUtc))
            throw Problem("has changed since the upload began");
        (Length, _written) = (info.Length, info.LastWriteTimeUtc);
    }

    private async ValueTask<int> ReadAsync(Stream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Problem($"cannot be read: {e.Message}", e);
        }
    }

    private KnowrithmUploadException Problem(string what, Exception? cause = null) => new(FileName, $"'{FileName}' {what}.", cause);
}
