using System.Buffers;
using System.Net.Http.Headers;

namespace Knowrithm.Client.Http;

/// <summary>
/// Innermost: reads a body inside its attempt, so that a reset or a stall in the middle of it is a failed attempt and never half a result.
/// What a route promises as a stream (events, CSV) passes through, whatever calls itself one elsewhere does not; an error's body is read up to a cap.
/// </summary>
internal sealed class BodyHandler(KnowrithmClientOptions options, bool isOnSockets) : DelegatingHandler
{
    public const int MaxErrorBytes = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await ConnectAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode && Call.Of(request).Streams && IsStream(response.Content.Headers.ContentType)) return response;
        try
        {
            var original = response.Content;
            var body = await ReadAsync(original, response.IsSuccessStatusCode ? options.MaxResponseBytes : MaxErrorBytes, response, cancellationToken).ConfigureAwait(false);
            foreach (var (name, values) in original.Headers.NonValidated)
                if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && !name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)) Copy(name, values, body.Headers);
            response.Content = body;
            original.Dispose();
            return response;
        }
        catch (InvalidDataException e)
        {
            response.Dispose();
            throw new HttpIOException(HttpRequestError.InvalidResponse, $"The body cannot be decompressed: {e.Message}", e);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Sockets report a connection that was not made within ConnectTimeout as a cancellation, though nobody cancelled.</summary>
    private async ValueTask<HttpResponseMessage> ConnectAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException timeout && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(isOnSockets ? HttpRequestError.ConnectionError : HttpRequestError.Unknown, timeout.Message, e);
        }
        catch (HttpRequestException e) when (e.InnerException is AnsweredStream.NoAnswerException end)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, end.Message, e);
        }
    }

    private static bool IsStream(MediaTypeHeaderValue? type) =>
        type?.MediaType is { } name && !name.Contains("json", StringComparison.OrdinalIgnoreCase) && name is not ("text/html" or "text/plain" or "application/javascript" or "text/javascript");

    private static void Copy(string name, HeaderStringValues values, HttpContentHeaders headers)
    {
        if (values.Count == 1) headers.TryAddWithoutValidation(name, values.ToString());
        else headers.TryAddWithoutValidation(name, values);
    }

    private async ValueTask<BufferedBody> ReadAsync(HttpContent content, int limit, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(limit, (int)Math.Min(content.Headers.ContentLength + 1 ?? 4096, int.MaxValue - 64)));
        var length = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int read;
                while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
                {
                    length += read;
                    if (length > limit)
                    {
                        if (response.IsSuccessStatusCode) throw new ResponseTooLargeException(limit);
                        length = limit;
                        break;
                    }
                    if (length < buffer.Length) continue;
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
            // A body may end early in silence: only its announced length tells.
            if (content.Headers.ContentLength is { } announced && length < announced && length < limit) throw new HttpIOException(HttpRequestError.ResponseEnded, "The body ended early.");
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
        return new BufferedBody(buffer, length) { RetryAfter = RetryAfter.Read(response.Headers, options.TimeProvider.GetUtcNow()) };
    }
}
