using System.Buffers;
using System.IO.Pipelines;
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
            return await ReadAsync(request.BodyReader, request.ContentLength, limit);
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

    // Through the pipe, which says by itself that nothing follows: a stream has to be asked once more.
    private static async ValueTask<(ReadOnlyMemory<byte> Body, int Refused)> ReadAsync(PipeReader reader, long? announced, int limit)
    {
        byte[] body = [];
        var length = 0;
        for (var isCompleted = false; !isCompleted;)
        {
            var result = await reader.ReadAsync();
            var (piece, needed) = (result.Buffer, length + result.Buffer.Length);
            isCompleted = result.IsCompleted;
            if (needed <= limit)
            {
                if (needed > body.Length) Array.Resize(ref body, (int)(isCompleted ? needed : Math.Max(needed, Math.Min(Math.Max(FirstPiece, 2L * body.Length), limit))));
                piece.CopyTo(body.AsSpan(length));
                length = (int)needed;
            }
            reader.AdvanceTo(piece.End);
            if (needed > limit) return (default, StatusCodes.Status413PayloadTooLarge);
        }
        if (length < announced)
        {
            throw new InvalidOperationException(
                $"The webhook's body was read before it came here: {length} of {announced} bytes were left. Its signature is over the raw bytes, so no middleware may consume them first. Let that middleware leave this path alone, or call request.EnableBuffering() before it reads.");
        }
        return (body.AsMemory(0, length), 0);
    }
}
