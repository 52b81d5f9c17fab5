namespace Knowrithm.Client;

/// <summary>Something that did not become knowledge.</summary>
/// <param name="DocumentId">The document; null when it never became one.</param>
/// <param name="FileName">The file's name, where it is known.</param>
/// <param name="Message">Why, in the server's words.</param>
public sealed record ProcessingFailure(string? DocumentId, string? FileName, string Message);
