namespace Knowrithm.Client.Tests;

/// <summary>That a file of the client uses a type.</summary>
/// <param name="File">The file, relative to the client's folder.</param>
/// <param name="Type">The type's name.</param>
/// <param name="Target">The file with the type; for another library's, the first part of its namespace.</param>
/// <param name="IsData">Whether it is a public type that is not an interface: something to name, not something to call.</param>
internal sealed record SourceReference(string File, string Type, string Target, bool IsData);
