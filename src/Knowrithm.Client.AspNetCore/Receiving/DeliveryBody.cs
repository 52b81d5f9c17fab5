using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Knowrithm.Client.Webhooks;

/// <summary>A request's body, read once and never further than the limit.</summary>
internal static class DeliveryBody
{
    private const int FirstPiece = 64 * 1024;

    /// <summary>The bytes; or the status to refuse it with, and nothing was kept.</summary>
    /// <exception cref="InvalidOperationException">Somebody has read it before.</exception>
    public static async ValueTask<(ReadOnlyMemory<byte> Body, int Refused)> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit) return (default, StatusCodes.Status413PayloadTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server && server.MaxRequestBodySize < limit) server.MaxRequestBodySize = limit;
        // A middleware that looked at it and buffered it has left it at the end.
        if (request.Body is { CanSeek: true, Position: > 0 } buffered) buffered.Position = 0;
        try
        {
            return await ReadAsync(request.Body, request.ContentLength, limit);
        }
        catch (BadHttpRequestException e)
        {
            return (default, e.StatusCode);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return (default, StatusCodes.Status400BadRequest);
        }
    }

    private static async ValueTask<(ReadOnlyMemory<byte> Body, int Refused)> ReadAsync(Stream body, long? announced, int limit)
    {
        // One byte more than expected shows the end without another array.
        var buffer = new byte[Math.Min(announced ?? FirstPiece, FirstPiece) + 1];
        var length = 0;
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(length));
            if (read == 0) break;
            length += read;
            if (length > limit) return (default, StatusCodes.Status413PayloadTooLarge);
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
        }
        if (length < announced)
        {
            throw new InvalidOperationException(
                $"The webhook's body was read before it came here: {length} of {announced} bytes were left. Its signature is over the raw bytes, so no middleware may consume them first. Let that middleware leave this path alone, or call request.EnableBuffering() before it reads.");
        }
        return (buffer.AsMemory(0, length), 0);
    }
}
