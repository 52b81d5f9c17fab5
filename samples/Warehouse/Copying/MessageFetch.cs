using System.Threading.Channels;
using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>The messages of several conversations at once, handed over page by page: a long conversation never is in memory whole.</summary>
internal sealed class MessageFetch(IConversationsApi api, CopyOptions options)
{
    /// <param name="conversations">Their ids.</param>
    /// <param name="take">Gets each page, one at a time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The conversations that were there; one deleted since is not.</returns>
    public async Task<HashSet<string>> RunAsync(IReadOnlyCollection<string> conversations, Action<List<StoredMessage>> take,
        CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(conversations, StringComparer.Ordinal);
        if (found.Count == 0) return found;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pages = Channel.CreateBounded<List<StoredMessage>>(options.Concurrency);
        var producing = ProduceAsync(conversations, found, pages.Writer, stop.Token);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(cancellationToken)) take(page);
        }
        finally
        {
            // Whoever took the pages may have failed: nobody is left behind fetching.
            await stop.CancelAsync();
            await producing;
        }

        return found;
    }

    private async Task ProduceAsync(IReadOnlyCollection<string> conversations, HashSet<string> found, ChannelWriter<List<StoredMessage>> writer,
        CancellationToken cancellationToken)
    {
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(conversations, parallel, async (id, token) =>
            {
                try
                {
                    await OneAsync(id, writer, token);
                }
                catch (KnowrithmNotFoundException)
                {
                    lock (found) found.Remove(id);
                }
            });
            writer.Complete();
        }
        catch (Exception e)
        {
            // Thrown where the pages are read.
            writer.TryComplete(e);
        }
    }

    private async Task OneAsync(string conversation, ChannelWriter<List<StoredMessage>> writer, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var walk = new WindowWalk<Message>((page, size, token) => api.ListConversationMessagesAsync(conversation, page, size, token),
            page => page.Any(m => seen.Contains(m.Id)), static m => m.Id, options.PageSize);
        while (await walk.NextAsync(cancellationToken) is { } page)
        {
            var fresh = page.Where(m => seen.Add(m.Id)).Select(m => new StoredMessage(conversation, m)).ToList();
            if (fresh.Count > 0) await writer.WriteAsync(fresh, cancellationToken);
        }
    }
}
