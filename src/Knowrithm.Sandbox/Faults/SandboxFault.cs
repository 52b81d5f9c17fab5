namespace Knowrithm.Sandbox;

/// <summary>
/// Something that goes wrong on purpose. Give it to <see cref="KnowrithmSandbox.Misbehave"/>; it lasts for <see cref="Times"/> requests, or until disposed.
/// </summary>
public sealed class SandboxFault : IDisposable
{
    private int _hits;
    private int _met;

    /// <summary>The verb it strikes; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>
    /// The path it strikes with everything below it, such as <c>/api/v1/conversation</c>, or one route's template,
    /// such as <c>/api/v1/agent/{agent_id}</c>; null for all.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>
    /// How many requests it strikes: 1 by default, the next one only. <see cref="int.MaxValue"/> strikes until it is disposed or all faults are cleared.
    /// </summary>
    public int Times { get; init; } = 1;

    /// <summary>Strikes one in so many of the requests that it could strike, beginning with the first. All by default.</summary>
    public int Every { get; init; } = 1;

    /// <summary>Answers with this status, and an error body, instead of doing the work.</summary>
    public int? Status { get; init; }

    /// <summary>Sent as a <c>Retry-After</c> header, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Waits this long before anything else.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Drops the connection instead of doing the work.</summary>
    public bool Reset { get; init; }

    /// <summary>Does the work, then drops the connection before answering.</summary>
    public bool ResetAfterApplying { get; init; }

    /// <summary>Sends half of the real answer under its full <c>Content-Length</c>, then drops the connection. Of a stream, it sends half of the first event that is no heartbeat.</summary>
    public bool TruncateBody { get; init; }

    /// <summary>A body to send as it is instead of doing the work, with <see cref="Status"/> or 200.</summary>
    public string? Body { get; init; }

    /// <summary>The type of <see cref="Body"/>; JSON by default.</summary>
    public string? ContentType { get; init; }

    /// <summary>Redirects there, with <see cref="Status"/> or 302, instead of doing the work.</summary>
    public string? RedirectTo { get; init; }

    /// <summary>How many requests it has struck.</summary>
    public int Hits => Volatile.Read(ref _hits);

    internal FaultBox? Owner { get; set; }

    /// <summary>Ends it.</summary>
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
