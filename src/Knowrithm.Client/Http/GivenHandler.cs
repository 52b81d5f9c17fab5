namespace Knowrithm.Client.Http;

/// <summary>
/// Around <see cref="KnowrithmClientOptions.PrimaryHandler"/>: it stays the caller's to dispose, and it is what carries the requests, so that a fault of
/// its own before one left counts as a fault of the network. After the transport knows an outcome, it is code of the application like any other.
/// </summary>
internal sealed class GivenHandler(HttpMessageHandler given) : DelegatingHandler(given)
{
    private readonly bool _isChain = given is DelegatingHandler;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // What carries the requests itself has the transport around it: there is nothing between the two.
        if (!_isChain) return base.SendAsync(request, cancellationToken);
        Task<HttpResponseMessage> sending;
        try
        {
            sending = base.SendAsync(request, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            sending = Task.FromException<HttpResponseMessage>(e);
        }
        return sending.IsCompletedSuccessfully ? sending : NotingAsync(sending, request, cancellationToken);
    }

    protected override void Dispose(bool disposing) => base.Dispose(false);

    private static async Task<HttpResponseMessage> NotingAsync(Task<HttpResponseMessage> sending, HttpRequestMessage request,
        CancellationToken cancellationToken)
    {
        try
        {
            return await sending.ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException && Call.Find(request) is { Transmission: { HasBegun: false } transmission } call)
        {
            transmission.TryBegin();
            transmission.End(e, cancellationToken.IsCancellationRequested);
            call.Attempts++;
            throw;
        }
    }
}
