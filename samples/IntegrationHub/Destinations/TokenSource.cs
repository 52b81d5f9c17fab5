using System.Net;

namespace Acme.IntegrationHub;

/// <summary>Keeps an OAuth access token until shortly before it expires; any number of requests fetch one token.</summary>
internal abstract class TokenSource(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _token;
    private string? _credentials;
    private DateTimeOffset _expires;

    /// <summary>The access token. One that was just refused is fetched anew.</summary>
    public async ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var credentials = Credentials();
            if (_token is { } token && token != refused && credentials == _credentials && time.GetUtcNow() < _expires) return token;
            var (fresh, lifetime) = await SignInAsync(cancellationToken);
            (_token, _credentials, _expires) = (fresh, credentials, time.GetUtcNow() + lifetime - Early);
            return fresh;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>What the token is fetched with: once that changes, the old token is not used any more.</summary>
    protected abstract string Credentials();

    protected abstract Task<(string Token, TimeSpan Lifetime)> FetchAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// A sign-in is refused with 400 where a request would be with 401: wrong credentials say nothing against the event, which waits for the right
    /// ones.
    /// </summary>
    private async Task<(string Token, TimeSpan Lifetime)> SignInAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(time.GetUtcNow(), cancellationToken);
        }
        catch (DestinationException e) when (!e.IsTransient)
        {
            throw new DestinationException(e.Destination, HttpStatusCode.Unauthorized, e.Message, isTransient: true, inner: e);
        }
    }
}
