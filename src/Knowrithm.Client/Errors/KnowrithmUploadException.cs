namespace Knowrithm.Client;

/// <summary>
/// The exception for a file that could not be uploaded: it is missing, empty, cannot be read, or has changed. The upload was aborted, never cut short.
/// </summary>
/// <param name="fileName">The file.</param>
/// <param name="message">The description of what is wrong with it.</param>
/// <param name="innerException">The cause.</param>
public sealed class KnowrithmUploadException(string fileName, string message, Exception? innerException = null) : KnowrithmException(message, innerException)
{
    /// <summary>The file.</summary>
    public string FileName { get; } = fileName;
}
