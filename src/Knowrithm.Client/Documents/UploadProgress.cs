namespace Knowrithm.Client;

/// <summary>How far an upload is.</summary>
/// <param name="BytesSent">Bytes of files that have been sent.</param>
/// <param name="TotalBytes">Bytes of all files; null while a stream does not tell its length.</param>
/// <param name="FilesSent">Files that have been sent whole.</param>
/// <param name="TotalFiles">How many files there are.</param>
/// <param name="FileName">The file that is being sent, or was sent last.</param>
public sealed record UploadProgress(long BytesSent, long? TotalBytes, int FilesSent, int TotalFiles, string FileName);
