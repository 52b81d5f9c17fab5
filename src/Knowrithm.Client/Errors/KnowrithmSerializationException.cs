namespace Knowrithm.Client;

/// <summary>The server reported success, but what it sent is not what the route promises: empty, an HTML page, broken JSON, another shape.</summary>
/// <param name="message">What is wrong, and where in the JSON.</param>
/// <param name="innerException">What caused it.</param>
public sealed class KnowrithmSerializationException(string message, Exception? innerException = null) : KnowrithmException(message, innerException)
{
    /// <summary>Where in the JSON, for example <c>$.conversations[3].message_count</c>; null when it is no JSON at all.</summary>
    public string? Path { get; set; }

    /// <summary>The answer's body, cut at 16 KB.</summary>
    public string? RawBody { get; set; }
}
