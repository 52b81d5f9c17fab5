namespace Knowrithm.Client;

/// <summary>The options of some calls: <c>client.With(new RequestOptions { … })</c>. A member that is null keeps the client's value.</summary>
public sealed record RequestOptions
{
    /// <summary>The credential of another user or lead.</summary>
    public KnowrithmCredential? Credential { get; init; }

    /// <summary>
    /// The credential of another user or lead that changes: a <see cref="KnowrithmSessionCredential"/> for one of many users. Instead of
    /// <see cref="Credential"/>.
    /// </summary>
    public IKnowrithmCredentialProvider? CredentialProvider { get; init; }

    /// <summary>
    /// The time-out of the whole call with its retries, instead of <see cref="KnowrithmClientOptions.CallTimeout"/> or
    /// <see cref="KnowrithmClientOptions.UploadTimeout"/>.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The maximum number of attempts, instead of <see cref="KnowrithmClientOptions.MaxAttempts"/>; 1 switches retries off.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>The further headers. Credentials do not belong here: use <see cref="Credential"/>.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>
    /// A callback with the status, request id and rate limit of each response, also of each one that is retried. An exception that it throws ends the call and
    /// reaches you; the request is not retried.
    /// </summary>
    public Action<ResponseInfo>? OnResponse { get; init; }

    internal const int MostAttempts = 10;

    /// <exception cref="ArgumentException">Thrown when a value is out of range.</exception>
    internal void Check()
    {
        if (Credential is not null && CredentialProvider is not null)
            throw new ArgumentException($"Give a {nameof(Credential)} or a {nameof(CredentialProvider)}, not both.", nameof(CredentialProvider));
        if (MaxAttempts is < 1 or > MostAttempts) throw new ArgumentOutOfRangeException(nameof(MaxAttempts), $"It must be 1 to {MostAttempts}.");
        if (Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(1)))
            throw new ArgumentOutOfRangeException(nameof(Timeout), "It must be longer than zero and at most a day.");
        foreach (var (name, value) in Headers ?? new Dictionary<string, string>())
        {
            if (name.ToUpperInvariant() is "AUTHORIZATION" or "X-API-KEY" or "X-API-SECRET")
                throw new ArgumentException($"{name} is a credential: use {nameof(Credential)}.", nameof(Headers));
            if (value.AsSpan().ContainsAny('\r', '\n', '\0')) throw new ArgumentException($"The value of {name} has a line break.", nameof(Headers));
        }
    }

    internal RequestOptions Over(RequestOptions? below) => below is null ? this : new()
    {
        // Either replaces both: exactly one of them counts.
        Credential = Credential ?? (CredentialProvider is null ? below.Credential : null),
        CredentialProvider = CredentialProvider ?? (Credential is null ? below.CredentialProvider : null),
        Timeout = Timeout ?? below.Timeout,
        MaxAttempts = MaxAttempts ?? below.MaxAttempts,
        Headers = Merge(below.Headers, Headers),
        OnResponse = below.OnResponse + OnResponse,
    };

    private static IReadOnlyDictionary<string, string>? Merge(IReadOnlyDictionary<string, string>? below, IReadOnlyDictionary<string, string>? above)
    {
        if (below is null || above is null) return above ?? below;
        var merged = new Dictionary<string, string>(below, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in above) merged[name] = value;
        return merged;
    }
}
