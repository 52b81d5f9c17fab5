using System.Buffers;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace Knowrithm.Client.Http;

/// <summary>Reads a body into pooled memory: all of a success up to the client's limit, of an error as much as a message needs.</summary>
internal static class ResponseReader
{
    public const int MaxErrorBytes = 64 * 1024;

    /// <summary>Puts the body that was read in the place of the one that was to be read.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask ReplaceAsync(HttpResponseMessage response, Call call, CancellationToken cancellationToken)
    {
        var content = response.Content;
        var limit = response.IsSuccessStatusCode ? call.ClientOptions.MaxResponseBytes : MaxErrorBytes;
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
            if (content.Headers.ContentLength is { } announced && length < announced && length < limit)
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The body ended early.");
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
        var body = new BufferedBody(buffer, length)
        {
            Received = content.Headers,
            RetryAfter = RetryAfter.Read(response.Headers, call.ClientOptions.TimeProvider.GetUtcNow()),
        };
        // Nobody else looks at them: a copy would be a tenth of what a small call allocates.
        if (call.IsObserved || call.Streams || !response.IsSuccessStatusCode) CopyHeaders(content.Headers, body.Headers);
        response.Content = body;
        content.Dispose();
    }

    private static void CopyHeaders(HttpContentHeaders from, HttpContentHeaders to)
    {
        foreach (var (name, values) in from.NonValidated)
        {
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase))
                continue;
            if (values.Count == 1) to.TryAddWithoutValidation(name, values.ToString());
            else to.TryAddWithoutValidation(name, values);
        }
    }
}
