namespace Knowrithm.Sandbox;

/// <param name="Bytes">The body, or the beginning of a form.</param>
/// <param name="Form">The form, where the route takes one and it is one.</param>
/// <param name="Failure">The reason why it could not be read.</param>
internal sealed record RequestBody(byte[] Bytes, Form? Form, ApiException? Failure)
{
    public const int Limit = 10 * 1024 * 1024;

    /// <summary>
    /// Reads the body. One that is too large is read to its end all the same: a sender that is cut off halfway would never read the response.
    /// </summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, Route? route)
    {
        try
        {
            return route?.FormLimit is { } limit && FormReader.Boundary(request.ContentType) is { } boundary
                ? await ReadFormAsync(request.Body, boundary, limit)
                : await ReadBytesAsync(request.Body, request.ContentLength);
        }
        catch (BadHttpRequestException e)
        {
            return new([], null, new(e.StatusCode, "Bad request"));
        }
    }

    private static async Task<RequestBody> ReadBytesAsync(Stream body, long? length)
    {
        // Of what says that it is too large nothing is kept; what says how long it is fits without growing.
        using var kept = length > Limit ? null : new MemoryStream((int)(length ?? 0));
        var total = await DrainAsync(body, kept);
        if (kept is null || total > Limit) return new([], null, new(413, "Request body too large"));
        return new(kept.Capacity == total ? kept.GetBuffer() : kept.ToArray(), null, null);
    }

    private static async Task<RequestBody> ReadFormAsync(Stream body, string boundary, long limit)
    {
        using var counted = new CountedStream(body, limit);
        var (form, failure) = ((Form?)null, (ApiException?)null);
        try
        {
            form = await FormReader.ReadAsync(counted, boundary);
        }
        catch (ApiException e)
        {
            failure = e;
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException && e is not BadHttpRequestException))
        {
            failure = FormReader.Malformed();
        }

        await DrainAsync(body, null);
        return new(counted.Head, failure is null ? form : null, failure);
    }

    private static async Task<long> DrainAsync(Stream body, MemoryStream? kept)
    {
        var (chunk, total) = (new byte[81920], 0L);
        int read;
        while ((read = await body.ReadAsync(chunk)) > 0)
        {
            total += read;
            if (total <= Limit) kept?.Write(chunk, 0, read);
        }

        return total;
    }
}
