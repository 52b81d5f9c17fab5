using System.Net;
using System.Runtime.ExceptionServices;

namespace Knowrithm.Client.Http;

/// <summary>
/// The one transmission that an attempt may make, as the transport saw it. Whatever else the application put around the transport (a retry policy, hedging, a
/// handler that repeats) receives the outcome of this one: the server receives the request once.
/// </summary>
internal sealed class Transmission
{
    private TaskCompletionSource? _ended;
    private HttpResponseMessage? _response;
    private byte[]? _errorBody;
    private bool _hasEnded;

    /// <summary>Whether the request was handed to the network.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether <see cref="BodyHasBegun"/> is known.</summary>
    public bool TracksBody { get; private set; }

    /// <summary>Whether the body was requested, which sockets do once they are connected.</summary>
    public bool BodyHasBegun { get; set; }

    /// <summary>Whether the body broke off because its source failed, so that the server got part of it only.</summary>
    public bool BodyFailed { get; set; }

    /// <summary>The status that was received, before any handler changed it.</summary>
    public HttpStatusCode? Status { get; private set; }

    /// <summary>How the network failed.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether the attempt ended, by time-out or cancellation, while the server had the request.</summary>
    public bool WasInterrupted { get; private set; }

    /// <summary>Whether the server cannot have acted on the request: it never left, or was refused.</summary>
    public bool IsHarmless => !HasBegun || BodyFailed || Failure is KnowrithmUploadException || (Status is { } status ? IsRefusal((int)status) : NeverSent);

    /// <summary>Whether the transport knows that the server has not seen the request: its body was never requested, or no connection was made.</summary>
    public bool NeverSent => !BodyHasBegun && Status is null && (TracksBody || Failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError,
    });

    /// <summary>Takes the attempt's one transmission.</summary>
    public bool TryBegin()
    {
        lock (this)
        {
            if (HasBegun) return false;
            HasBegun = true;
            return true;
        }
    }

    /// <summary>Wraps a body so that its first read is noted.</summary>
    public HttpContent Track(HttpContent content)
    {
        TracksBody = true;
        return new TrackedBody(content, this);
    }

    public void End(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode && response.Content is BufferedBody body) _errorBody = body.Bytes.ToArray();
        Status = response.StatusCode;
        _response = response;
        End();
    }

    public void End(Exception failure, bool wasInterrupted)
    {
        (Failure, WasInterrupted) = (failure, wasInterrupted);
        End();
    }

    /// <summary>Returns the outcome of the transmission, for a handler of the application that asks for a second one.</summary>
    /// <exception cref="InvalidOperationException">Thrown when it succeeded, and its response is gone.</exception>
    public async Task<HttpResponseMessage> RepeatAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Task? ended = null;
        lock (this)
        {
            if (!_hasEnded) ended = (_ended ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
        if (ended is not null) await ended.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (Failure is not null) ExceptionDispatchInfo.Throw(Failure);
        var content = _errorBody ?? (_response!.Content as BufferedBody)?.TryCopy() ?? throw new InvalidOperationException(
            "A message handler sent the request a second time within one attempt. The client makes one transmission an attempt and retries by itself: " +
                "remove the handler for this client.");
        var copy = new HttpResponseMessage(_response!.StatusCode)
        {
            Content = new ByteArrayContent(content),
            RequestMessage = request,
            Version = _response.Version,
            ReasonPhrase = _response.ReasonPhrase
        };
        foreach (var (name, values) in _response.Headers.NonValidated) copy.Headers.TryAddWithoutValidation(name, values);
        foreach (var (name, values) in _response.Content.Headers.NonValidated) copy.Content.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }

    private void End()
    {
        lock (this)
        {
            _hasEnded = true;
            _ended?.TrySetResult();
        }
    }

    private static bool IsRefusal(int status) => status is (>= 400 and < 500 and not 408) or 501 or 505;
}
