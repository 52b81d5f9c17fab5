using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Webhooks;

/// <summary>A request's body, read once and never further than the limit.</summary>
internal static class DeliveryBody
{
    private const int FirstPiece = 64 * 1024;

    /// <summary>The bytes; or the status to refuse it with, and nothing was kept.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Body, int Refused)> ReadAsync(HttpRequest request, int limit, ILogger logger)
    {
        if (request.ContentLength > limit) return (default, StatusCodes.Status413PayloadTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server && server.MaxRequestBodySize < limit)
            server.MaxRequestBodySize = limit;
        // A middleware that looked at it and buffered it has left it at the end.
        if (request.Body is { CanSeek: true, Position: > 0 } buffered) buffered.Position = 0;
        try
        {
            var (body, refused) = await ReadAsync(request.BodyReader, limit);
            if (refused != 0 || body.Length > 0 || request.ContentLength is null or 0 || IsDecoded(request)) return (body, refused);
            Log.BodyConsumed(logger, request.ContentLength.Value);
            return (default, StatusCodes.Status500InternalServerError);
        }
        catch (BadHttpRequestException e)
        {
            return (default, e.StatusCode);
        }
        // The sender is gone, or a middleware decodes the body and cannot: which of these types it throws differs between encodings and frameworks.
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidDataException or FormatException
            or (InvalidOperationException and not ObjectDisposedException))
        {
            Log.BodyUnreadable(logger, e);
            return (default, StatusCodes.Status400BadRequest);
        }
    }

    // Its Content-Length is still that of the encoded body, which may well have nothing in it.
    private static bool IsDecoded(HttpRequest request) => request.Body.GetType().Assembly.GetName().Name == "Microsoft.AspNetCore.RequestDecompression";

    // Through the pipe, which says by itself that nothing follows: a stream has to be asked once more.
    private static async ValueTask<(ReadOnlyMemory<byte> Body, int Refused)> ReadAsync(PipeReader reader, int limit)
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
                if (needed > body.Length)
                    Array.Resize(ref body, (int)(isCompleted ? needed : Math.Max(needed, Math.Min(Math.Max(FirstPiece, 2L * body.Length), limit))));
                piece.CopyTo(body.AsSpan(length));
                length = (int)needed;
            }
            reader.AdvanceTo(piece.End);
            if (needed > limit) return (default, StatusCodes.Status413PayloadTooLarge);
        }
        return (body.AsMemory(0, length), 0);
    }
}
