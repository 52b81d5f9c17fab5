using System.Net.Http.Headers;

namespace Knowrithm.Client.Events;

/// <summary>The settings of a destination. They are read for each request, so a rotated secret needs no restart.</summary>
public sealed class DestinationOptions
{
    /// <summary>
    /// Gets or sets the address that relative addresses of requests are resolved against; null where each request has its own. Credentials are added only to
    /// requests to this host.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Gets or sets the time limit of an attempt, its response body included. 15 seconds by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets the <c>Authorization</c> header of each request; null for none. Ignored where <see cref="SignIn"/> is set.</summary>
    public AuthenticationHeaderValue? Authorization { get; set; }

    /// <summary>
    /// Gets or sets the function that signs in and returns an access token. The token is kept for all requests, renewed shortly before it expires, and
    /// renewed once when a request gets 401. Only one renewal runs at a time. A refused sign-in pauses the handler, as a 401 does.
    /// </summary>
    public Func<HttpClient, CancellationToken, Task<DestinationToken>>? SignIn { get; set; }

    /// <summary>Gets or sets the secret that <see cref="SignIn"/> uses. When it changes, the access token is renewed.</summary>
    public string? Credential { get; set; }
}
