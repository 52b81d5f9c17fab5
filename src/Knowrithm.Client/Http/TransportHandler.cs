using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;

namespace Knowrithm.Client.Http;

/// <summary>
/// Innermost, around whatever carries the requests: what an application puts between it and the client can neither repeat a request, nor redirect it, nor
/// see its credential. It notes what was really sent and received, and reads a body inside its attempt, so that a reset or a stall in the middle
/// of it is a failed attempt and never half a result. It keeps no state: clients that share a handler share it.
/// </summary>
internal sealed class TransportHandler(HttpMessageHandler inner, bool isOnSockets) : DelegatingHandler(inner)
{
    // A browser's fetch follows redirects by itself, with the credential's headers.
    private static readonly HttpRequestOptionsKey<IDictionary<string, object>> FetchOptions = new("WebAssemblyFetchOptions");
    private static readonly Dictionary<string, object> RefusedRedirects = new() { ["redirect"] = "error" };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A client of the application that shares the handler.
        if (Call.Find(request) is not { Transmission: { } transmission } call) return base.SendAsync(request, cancellationToken);
        if (!transmission.HasBegun) Credentials.RefuseOtherHost(request, call);
        return transmission.TryBegin() ? TransmitAsync(request, call, transmission, cancellationToken) : transmission.RepeatAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> TransmitAsync(HttpRequestMessage request, Call call, Transmission transmission, CancellationToken cancellationToken)
    {
        var content = request.Content;
        // What else carries requests (a test's stub, a test server) may read a body before it fails: its word is all there is.
        if (isOnSockets && call.Writes && content is not null) request.Content = transmission.Track(content);
        Credentials.Attach(request, call);
        if (OperatingSystem.IsBrowser()) request.Options.Set(FetchOptions, RefusedRedirects);
        call.Attempts++;
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.ExpectationFailed && request.Headers.ExpectContinue == true && !transmission.BodyHasBegun)
            {
                // RFC 9110, 10.1.1: the same request without the expectation; nothing of the body has left.
                response.Dispose();
                response = null;
                request.Headers.ExpectContinue = false;
                response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            transmission.BodyHasBegun = true;
            response.RequestMessage ??= request;
            if (!IsStream(response, call)) await ResponseReader.ReplaceAsync(response, call, cancellationToken).ConfigureAwait(false);
            Credentials.RefuseRedirected(response, call);
            transmission.End(response);
            return response;
        }
        catch (Exception e)
        {
            response?.Dispose();
            var failure = response is null ? SendFailure(e, cancellationToken) : ReadFailure(e);
            transmission.End(failure, cancellationToken.IsCancellationRequested);
            if (!ReferenceEquals(failure, e)) ExceptionDispatchInfo.Throw(failure);
            throw;
        }
        finally
        {
            Credentials.Detach(request);
            request.Content = content;
        }
    }

    private Exception SendFailure(Exception e, CancellationToken cancellationToken) => e switch
    {
        // Sockets report a connection that was not made within ConnectTimeout as a cancellation, although no token was cancelled.
        OperationCanceledException { InnerException: TimeoutException timeout } when !cancellationToken.IsCancellationRequested =>
            new HttpRequestException(isOnSockets ? HttpRequestError.ConnectionError : HttpRequestError.Unknown, timeout.Message, e),
        // A connection that the server closed as it was made escapes from the sockets as it is.
        SocketException => new HttpRequestException(isOnSockets ? HttpRequestError.ConnectionError : HttpRequestError.Unknown, e.Message, e),
        HttpRequestException { InnerException: AnsweredStream.NoAnswerException end } =>
            new HttpRequestException(HttpRequestError.ResponseEnded, end.Message, e),
        HttpRequestException { InnerException: KnowrithmException or ApplicationCodeException } => e.InnerException,
        _ => e,
    };

    private static Exception ReadFailure(Exception e) => e is not InvalidDataException ? e
        : new HttpIOException(HttpRequestError.InvalidResponse, $"The body cannot be decompressed: {e.Message}", e);

    private static bool IsStream(HttpResponseMessage response, Call call) =>
        response.IsSuccessStatusCode && call.Streams && IsStream(response.Content.Headers.ContentType);

    private static bool IsStream(MediaTypeHeaderValue? type) =>
        type?.MediaType is { } name && !name.Contains("json", StringComparison.OrdinalIgnoreCase)
        && name is not ("text/html" or "text/plain" or "application/javascript" or "text/javascript");
}
