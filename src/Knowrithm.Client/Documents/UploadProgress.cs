namespace Knowrithm.Client;

/// <summary>The progress of an upload.</summary>
/// <param name="BytesSent">The number of file bytes that have been sent.</param>
/// <param name="TotalBytes">The number of bytes of all files; null while the length of a stream is unknown.</param>
/// <param name="FilesSent">The number of files that have been sent completely.</param>
/// <param name="TotalFiles">The number of files.</param>
/// <param name="FileName">The file that is being sent, or was sent last.</param>
public sealed record UploadProgress(long BytesSent, long? TotalBytes, int FilesSent, int TotalFiles, string FileName);
