using System.Net;

namespace Knowrithm.Client.Events;

/// <summary>What all requests to one destination share: how many run at once, and the access token.</summary>
internal sealed class Destination(string name, TimeProvider time) : IDisposable
{
    // Enough for a queue of events, few enough for the strictest of the limits that vendors publish.
    private const int AtOnce = 4;

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(AtOnce);
    private readonly SemaphoreSlim _renewal = new(1);
    private DestinationToken? _token;
    private string? _credential;
    private long _since;

    public string Name => name;

    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        return new Turn(_gate);
    }

    /// <param name="options">How to sign in.</param>
    /// <param name="signIn">Creates the client to sign in with.</param>
    /// <param name="refused">The token that was just refused; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<string> TokenAsync(DestinationOptions options, Func<HttpClient> signIn, string? refused, CancellationToken cancellationToken)
    {
        await _renewal.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } known && known.Value != refused && _credential == options.RevealCredential() && IsFresh(known)) return known.Value;
            _token = null;
            using var http = signIn();
            var token = await SignInAsync(options, http, cancellationToken);
            (_token, _credential, _since) = (token, options.RevealCredential(), time.GetTimestamp());
            return token.Value;
        }
        finally
        {
            _renewal.Release();
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        _renewal.Dispose();
    }

    private bool IsFresh(DestinationToken token) =>
        time.GetElapsedTime(_since) < token.Lifetime - (token.Lifetime > 2 * Early ? Early : token.Lifetime / 2);

    // A sign-in is refused with 400 where a request would be with 401: wrong credentials say nothing against the event, which waits for the right ones.
    private async Task<DestinationToken> SignInAsync(DestinationOptions options, HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            return await options.SignIn!(http, cancellationToken);
        }
        catch (DestinationException e) when (!e.IsTransient)
        {
            throw new DestinationException(name, HttpStatusCode.Unauthorized, $"The sign-in was refused: {e.Reason}", innerException: e);
        }
        catch (DestinationException e)
        {
            throw new DestinationException(name, e.Status, $"The sign-in failed: {e.Reason}", e.RetryAfter, e);
        }
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
