namespace Knowrithm.Sandbox;

/// <summary>
/// A fault to inject. Pass it to <see cref="KnowrithmSandbox.Misbehave"/>; it lasts for <see cref="Times"/> requests, or until it is disposed.
/// </summary>
public sealed class SandboxFault : IDisposable
{
    private int _hits;
    private int _met;

    /// <summary>The HTTP method that it affects; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>
    /// The path that it affects with everything below it, such as <c>/api/v1/conversation</c>, or one route's template, such as
    /// <c>/api/v1/agent/{agent_id}</c>; null for all.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>
    /// The number of requests that it affects: 1 by default, the next one only. <see cref="int.MaxValue"/> lasts until it is disposed or all faults are
    /// cleared.
    /// </summary>
    public int Times { get; init; } = 1;

    /// <summary>
    /// The interval between affected requests: it affects every Nth matching request, starting with the first. Every matching request by default.
    /// </summary>
    public int Every { get; init; } = 1;

    /// <summary>The status to return, with an error body, instead of doing the work.</summary>
    public int? Status { get; init; }

    /// <summary>The <c>Retry-After</c> header, sent in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The delay before anything else.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Whether to drop the connection instead of doing the work.</summary>
    public bool Reset { get; init; }

    /// <summary>Whether to do the work, then drop the connection before the response.</summary>
    public bool ResetAfterApplying { get; init; }

    /// <summary>
    /// Whether to send half of the real response under its full <c>Content-Length</c>, then drop the connection. Of a stream, half of the first event that is
    /// not a heartbeat is sent.
    /// </summary>
    public bool TruncateBody { get; init; }

    /// <summary>The body to send as it is instead of doing the work, with <see cref="Status"/> or 200.</summary>
    public string? Body { get; init; }

    /// <summary>The type of <see cref="Body"/>; JSON by default.</summary>
    public string? ContentType { get; init; }

    /// <summary>The address to redirect to, with <see cref="Status"/> or 302, instead of doing the work.</summary>
    public string? RedirectTo { get; init; }

    /// <summary>The number of requests that it has affected.</summary>
    public int Hits => Volatile.Read(ref _hits);

    internal string Id { get; } = Guid.NewGuid().ToString();

    internal string? Name { get; init; }

    internal FaultBox? Owner { get; set; }

    /// <summary>Ends the fault.</summary>
    public void Dispose() => Owner?.Remove(this);

    internal bool IsOver => _hits >= Times;

    internal bool ReplacesTheAnswer => Status is not null || Body is not null || RedirectTo is not null;

    internal bool Strike(string method, string path, string? template)
    {
        if (IsOver || !(Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase)) || !Covers(path, template)) return false;
        if (_met++ % Math.Max(1, Every) != 0) return false;
        _hits++;
        return true;
    }

    private bool Covers(string path, string? template)
    {
        if (Path is null) return true;
        if (Path.Contains('{', StringComparison.Ordinal)) return Path.Equals(template, StringComparison.OrdinalIgnoreCase);
        var prefix = Path.TrimEnd('/');
        return path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (path.Length == prefix.Length || path[prefix.Length] == '/');
    }
}
