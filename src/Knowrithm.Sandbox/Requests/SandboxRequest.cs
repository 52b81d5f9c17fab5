namespace Knowrithm.Sandbox;

/// <summary>A request to the API, as it was received.</summary>
public sealed class SandboxRequest
{
    internal SandboxRequest(string method, string path, string query, IReadOnlyDictionary<string, string> headers, string body)
    {
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
        Body = body;
        Size = 512 + (sizeof(char) * ((long)path.Length + query.Length + body.Length + headers.Sum(h => 64L + h.Key.Length + h.Value.Length)));
    }

    /// <summary>The verb, in capitals.</summary>
    public string Method { get; }

    /// <summary>The path as sent, without the query.</summary>
    public string Path { get; }

    /// <summary>The query as sent, with its question mark, or empty.</summary>
    public string Query { get; }

    /// <summary>The headers, by name in any case; several values of one name are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as text, or empty.</summary>
    public string Body { get; }

    /// <summary>The template of the route, such as <c>/api/v1/agent/{agent_id}</c>; null when no route matches.</summary>
    public string? Route { get; internal init; }

    /// <summary>The kind of its credentials.</summary>
    public SandboxCredential Credential { get; internal init; }

    /// <summary>The time at which it was received, by the sandbox's clock.</summary>
    public DateTimeOffset ReceivedAt { get; internal init; }

    /// <summary>The time from reading the request to writing the response; zero before the response.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>
    /// The findings that the sandbox tolerated although a strict server could refuse them: fields and parameters that the route does not read, values that it
    /// replaced, two kinds of credentials. Names only; empty for a request that was refused.
    /// </summary>
    public IReadOnlyList<string> Tolerated { get; internal set; } = [];

    /// <summary>The status of the response; 0 before the response, and if the connection was dropped before it.</summary>
    public int StatusCode { get; internal set; }

    internal string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>The approximate memory that it takes, in bytes.</summary>
    internal long Size { get; }

    /// <summary>The route's template, or the path of an unknown route.</summary>
    internal string Endpoint { get; init; } = "";

    internal string? Ip { get; init; }

    internal string? ApiKeyId { get; set; }

    internal User? Actor { get; set; }
}
