using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Events;

/// <summary>The settings of a destination. They are read for each request, so a rotated secret needs no restart.</summary>
public sealed class DestinationOptions
{
    private const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private AuthenticationHeaderValue? _authorization;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? _credential;

    /// <summary>
    /// Gets or sets the address that relative addresses of requests are resolved against; null where each request has its own. Credentials are added only to
    /// requests to this host.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Gets or sets the time limit of an attempt, its response body included. 15 seconds by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets the <c>Authorization</c> header of each request; null for none. Ignored where <see cref="SignIn"/> is set.</summary>
    /// <remarks>It can be set, not read: it reads as <c>***</c>, so that nothing that walks the options prints it.</remarks>
    [JsonIgnore, IgnoreDataMember, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public AuthenticationHeaderValue? Authorization
    {
        get => _authorization is { } header ? new(header.Scheme, Mask) : null;
        set => _authorization = value;
    }

    /// <summary>
    /// Gets or sets the function that signs in and returns an access token. The token is kept for all requests, renewed shortly before it expires, and
    /// renewed once when a request gets 401. Only one renewal runs at a time. A refused sign-in pauses the handler, as a 401 does.
    /// </summary>
    public Func<HttpClient, CancellationToken, Task<DestinationToken>>? SignIn { get; set; }

    /// <summary>Gets or sets the secret that <see cref="SignIn"/> uses. When it changes, the access token is renewed.</summary>
    /// <remarks>It can be set, not read: it reads as <c>***</c>.</remarks>
    [JsonIgnore, IgnoreDataMember, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Credential { get => _credential is null ? null : Mask; set => _credential = value; }

    internal AuthenticationHeaderValue? RevealAuthorization() => _authorization;

    internal string? RevealCredential() => _credential;
}
