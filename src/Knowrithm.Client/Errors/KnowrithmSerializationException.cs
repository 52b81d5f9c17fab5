namespace Knowrithm.Client;

/// <summary>The exception for a successful response that cannot be read as the route promises: empty, an HTML page, invalid JSON, another shape.</summary>
/// <param name="message">The description of what is wrong, and where in the JSON.</param>
/// <param name="innerException">The cause.</param>
public sealed class KnowrithmSerializationException(string message, Exception? innerException = null) : KnowrithmException(message, innerException)
{
    /// <summary>The path in the JSON, for example <c>$.conversations[3].message_count</c>; null when the body is not JSON.</summary>
    public string? Path { get; set; }

    /// <summary>The response's body, cut at 16 KB.</summary>
    public string? RawBody { get; set; }
}
