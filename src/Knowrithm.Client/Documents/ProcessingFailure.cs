namespace Knowrithm.Client;

/// <summary>A file, address or document that could not be processed.</summary>
/// <param name="DocumentId">The document; null when the server refused it before it became one.</param>
/// <param name="FileName">The file name, where it is known.</param>
/// <param name="Message">The reason, as the server says it.</param>
public sealed record ProcessingFailure(string? DocumentId, string? FileName, string Message);
