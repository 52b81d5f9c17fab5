namespace Knowrithm.Sandbox;

/// <summary>Writes a feed to its listener until one of them ends.</summary>
internal sealed class EventSender
{
    private int _open;

    public int Open => Volatile.Read(ref _open);

    public async Task SendAsync(HttpContext context, EventFeed feed, bool truncate)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        Interlocked.Increment(ref _open);
        try
        {
            await foreach (var news in feed.Waiting.ReadAllAsync(context.RequestAborted))
            {
                var half = truncate && !news.IsHeartbeat;
                await response.Body.WriteAsync(half ? news.Bytes.AsMemory(0, news.Bytes.Length / 2) : news.Bytes, context.RequestAborted);
                await response.Body.FlushAsync(context.RequestAborted);
                if (!half) continue;
                feed.Drop();
                break;
            }

            // Kestrel closes the connection of a handler that fails midway. Aborting it would be a reset, which may overtake what was sent.
            if (feed.IsDropped) throw new IOException("The stream was dropped.");
        }
        catch (OperationCanceledException)
        {
            // The listener has left.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
