using System.Net.Http.Headers;

namespace Knowrithm.Client;

/// <summary>
/// A file to upload: a path, bytes, or a stream. It is read while it is sent. For another attempt (429, no connection) it is opened again, except the form with
/// a <see cref="Stream"/>, which is never retried.
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

    /// <summary>The name that the server sees; the server decides by its extension how to read the file.</summary>
    public string FileName { get; }

    /// <summary>The media type. By default it follows from the extension; <c>application/octet-stream</c> for an unknown one.</summary>
    /// <exception cref="FormatException">Thrown when it is not a media type.</exception>
    public string ContentType { get; set => field = MediaTypeHeaderValue.Parse(value).ToString(); }

    internal string? Path { get; private init; }

    internal long? Length { get; private init; }

    internal Stream? OneShot { get; private init; }

    /// <summary>Whether it can be opened now: a stream can be opened only once.</summary>
    internal bool CanOpen => OneShot is null || _taken == 0;

    /// <summary>Creates an upload of a file on disk. The file must not change until it is sent: a change that is noticed ends the upload.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="fileName">The name for the server; null for the file's own.</param>
    public static DocumentFile FromPath(string path, string? fileName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(fileName ?? System.IO.Path.GetFileName(path), _ => new(Read(path))) { Path = path };
    }

    /// <summary>Creates an upload of bytes. Do not change them until they are sent.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">The file name.</param>
    public static DocumentFile FromBytes(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(fileName, _ => new(new MemoryStream(bytes, writable: false))) { Length = bytes.Length };
    }

    /// <summary>Creates an upload of a stream that a function opens, from its beginning, once for each attempt. The client closes each stream.</summary>
    /// <param name="open">The function that opens the stream.</param>
    /// <param name="fileName">The file name.</param>
    /// <param name="length">
    /// The length in bytes, where the stream does not know it; without a length the body is sent chunked, which some servers refuse.
    /// </param>
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

    /// <summary>
    /// Creates an upload of a stream, from its current position. The stream is left open. It is never retried; the exception is thrown instead.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="fileName">The file's name.</param>
    public static DocumentFile FromStream(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(fileName, _ => new(stream)) { OneShot = stream };
    }

    /// <summary>Returns the file's name.</summary>
    public override string ToString() => FileName;

    /// <exception cref="KnowrithmUploadException">Thrown when the file cannot be opened.</exception>
    internal async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (OneShot is not null && Interlocked.Exchange(ref _taken, 1) == 1) throw Taken();
        try
        {
            return await _open(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The function returned no stream.");
        }
        catch (Exception e) when (e is not KnowrithmException && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new KnowrithmUploadException(FileName, $"'{FileName}' cannot be opened: {e.Message}", e);
        }
    }

    internal KnowrithmUploadException Taken() =>
        new(
            FileName,
            $"'{FileName}' comes from a stream that was sent already, so it cannot be retried. Use a path, bytes or a function that opens the stream.");

    private static FileStream Read(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        BufferSize = 0,
    });
}
