using System.Net;
using System.Net.Http.Headers;

namespace Knowrithm.Client.Events;

/// <summary>
/// The pipeline of a destination. A read is repeated here, twice. A write that failed is not: nobody knows whether it was applied, so the engine runs the
/// handler again, which reads first.
/// </summary>
internal sealed class DestinationHandler(
    Destination destination, Func<DestinationOptions> read, Func<HttpClient>? signIn, TimeProvider time) : DelegatingHandler
{
    private const int Attempts = 3;
    private const int LargestBody = 16 * 1024 * 1024;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await AttemptAsync(request, cancellationToken);
            }
            catch (DestinationException e) when (request.Method == HttpMethod.Get && attempt < Attempts && e.IsTransient && !(e.RetryAfter > LongestWait))
            {
                var backoff = FirstWait * Math.Pow(2, attempt - 1) * (0.8 + (0.4 * Random.Shared.NextDouble()));
                wait = e.RetryAfter > backoff ? e.RetryAfter.Value : backoff;
            }
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var options = read();
        using var turn = await destination.EnterAsync(cancellationToken);
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        HttpResponseMessage? response = null;
        try
        {
            response = await AuthorizedAsync(request, options, either.Token);
            // Inside the limit: a body that never ends is a time-out, too.
            await BufferAsync(response.Content, LargestBody).WaitAsync(either.Token);
            if (response.IsSuccessStatusCode) return response;
            var failure = await DestinationFailure.ReadAsync(destination.Name, response, time);
            response.Dispose();
            throw failure;
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            response?.Dispose();
            if (cancellationToken.IsCancellationRequested) throw;
            var reason = limit.IsCancellationRequested ? "There was no response in time." : "There was no response; the connection failed.";
            throw new DestinationException(destination.Name, null, reason, innerException: e);
        }
    }

    // Only from .NET 9 on, it takes a token.
    private static Task BufferAsync(HttpContent content, long limit) => content.LoadIntoBufferAsync(limit);

    private async Task<HttpResponseMessage> AuthorizedAsync(HttpRequestMessage request, DestinationOptions options, CancellationToken cancellationToken)
    {
        // No credential leaves for another host.
        var isOwn = options.BaseAddress is not { } own || request.RequestUri is not { } uri
            || Uri.Compare(own, uri, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
        if (!isOwn || signIn is null || options.SignIn is null)
        {
            // The request that signs in brings what it needs.
            if (isOwn && signIn is not null && options.RevealAuthorization() is { } header) request.Headers.Authorization = header;
            return await base.SendAsync(request, cancellationToken);
        }
        // The request may be made a second time.
        if (request.Content is { } content) await BufferAsync(content, int.MaxValue).WaitAsync(cancellationToken);
        var token = await destination.TokenAsync(options, signIn, null, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;
        response.Dispose();
        token = await destination.TokenAsync(options, signIn, token, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}
