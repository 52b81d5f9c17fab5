namespace Knowrithm.Client;

/// <summary>A file could not be uploaded for a reason of its own: it is missing, empty, cannot be read, or changed meanwhile. What was begun was broken off, never ended early.</summary>
/// <param name="fileName">The file.</param>
/// <param name="message">What is wrong with it.</param>
/// <param name="innerException">What caused it.</param>
public sealed class KnowrithmUploadException(string fileName, string message, Exception? innerException = null) : KnowrithmException(message, innerException)
{
    /// <summary>The file.</summary>
    public string FileName { get; } = fileName;
}
