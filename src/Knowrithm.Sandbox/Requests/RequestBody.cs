using System.Buffers;

namespace Knowrithm.Sandbox;

internal static class RequestBody
{
    public const int Limit = 10 * 1024 * 1024;

    /// <summary>What is too large is read to its end all the same: a sender cut off halfway would never see the answer.</summary>
    public static async Task<(byte[] Body, ApiException? TooLarge)> ReadAsync(HttpRequest request)
    {
        using var kept = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(81920);
        var total = 0L;
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
            {
                total += read;
                if (total <= Limit) kept.Write(chunk, 0, read);
            }

            return total <= Limit ? (kept.ToArray(), null) : ([], new(413, "Request body too large"));
        }
        catch (BadHttpRequestException e)
        {
            return ([], new(e.StatusCode, "Bad request"));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
