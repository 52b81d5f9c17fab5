using System.Net.Http.Headers;

namespace Knowrithm.Client;

/// <summary>
/// A file to upload: a path, bytes, or a stream. It is read while it is sent. Should it have to be sent again (429, no connection), it is opened again; only
/// the form with a <see cref="Stream"/> cannot do that.
/// </summary>
public sealed class DocumentFile
{
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private int _taken;

    private DocumentFile(string fileName, Func<CancellationToken, ValueTask<Stream>> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        (FileName, _open) = (fileName, open);
        ContentType = MediaType.Of(fileName);
    }

    /// <summary>The name that the server is told; it decides by the extension how to read the file.</summary>
    public string FileName { get; }

    /// <summary>The media type. By default it follows from the extension; <c>application/octet-stream</c> for one that is not known.</summary>
    /// <exception cref="FormatException">It is no media type.</exception>
    public string ContentType { get; set => field = MediaTypeHeaderValue.Parse(value).ToString(); }

    internal string? Path { get; private init; }

    internal long? Length { get; private init; }

    internal Stream? OneShot { get; private init; }

    /// <summary>Whether it can be opened now: a stream only as long as nobody has.</summary>
    internal bool CanOpen => OneShot is null || _taken == 0;

    /// <summary>A file on disk. It must not change until it is sent: a change that is noticed ends the upload.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="fileName">Another name for the server; null for the file's own.</param>
    public static DocumentFile FromPath(string path, string? fileName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(fileName ?? System.IO.Path.GetFileName(path), _ => new(Read(path))) { Path = path };
    }

    /// <summary>A file in memory. Do not change the bytes until it is sent.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="fileName">Its name.</param>
    public static DocumentFile FromBytes(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(fileName, _ => new(new MemoryStream(bytes, writable: false))) { Length = bytes.Length };
    }

    /// <summary>A file behind a function that opens it, from its beginning, once for each attempt. The client closes what it opens.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="length">Its length in bytes where the stream cannot tell; without any, the body is sent in chunks, which some servers refuse.</param>
    public static DocumentFile FromStream(Func<Stream> open, string fileName, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(fileName, _ => new(open())) { Length = length };
    }

    /// <inheritdoc cref="FromStream(Func{Stream}, string, long?)"/>
    public static DocumentFile FromStream(Func<CancellationToken, ValueTask<Stream>> open, string fileName, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(fileName, open) { Length = length };
    }

    /// <summary>A stream, from where it stands. It is sent once, and left open; where it would have to be sent again, the failure is yours instead.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="fileName">The file's name.</param>
    public static DocumentFile FromStream(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(fileName, _ => new(stream)) { OneShot = stream };
    }

    /// <summary>The file's name.</summary>
    public override string ToString() => FileName;

    /// <exception cref="KnowrithmUploadException">It cannot be opened.</exception>
    internal async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (OneShot is not null && Interlocked.Exchange(ref _taken, 1) == 1) throw Taken();
        try
        {
            return await _open(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The function gave no stream.");
        }
        catch (Exception e) when (e is not KnowrithmException && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new KnowrithmUploadException(FileName, $"'{FileName}' cannot be opened: {e.Message}", e);
        }
    }

    internal KnowrithmUploadException Taken() =>
        new(FileName, $"'{FileName}' comes from a stream that has been sent already. Give a path, bytes or a function that opens the stream, and it can be sent again.");

    private static FileStream Read(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        BufferSize = 0,
    });
}
