namespace Knowrithm.Client;

/// <summary>One walk over the pages: fetches ahead, and notices a server that goes in circles.</summary>
internal sealed class PageWalk<T>(Func<int, CancellationToken, Task<Page<T>>> fetch, int? pageSize, int prefetch, CancellationToken cancellationToken)
    : IDisposable
{
    // More empty pages in a row than a list with deletions could explain.
    private const int MostEmptyPages = 10;

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly Queue<Task<Page<T>>> _ahead = new();
    private int _next = 1;
    private int _empty;
    private bool _ended;
    private Page<T>? _previous;
    private Page<T>? _landmark;

    public async Task<Page<T>?> NextAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_ended) return null;
        if (_ahead.Count == 0) Fetch();
        var number = _next - _ahead.Count;
        var task = _ahead.Dequeue();
        // The first page tells whether there are more; only from then on is anything fetched ahead, and never past the last known page.
        while (_previous is not null && _ahead.Count < prefetch && (_previous.Pages is not { } last || _next <= last)) Fetch();
        Page<T> page;
        try
        {
            page = await task.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        if (IsRepetition(page, number)) return null;
        _ended = !(page.HasNext || (!page.IsPaged && page.Count > 0 && page.Count >= pageSize));
        _empty = page.Count == 0 ? _empty + 1 : 0;
        if (_empty > MostEmptyPages) throw new KnowrithmException($"The server has sent {_empty} empty pages and still announces another one.");
        _previous = page;
        // One page kept at each power of two meets every circle sooner or later, whatever its length.
        if (page.Count > 0 && (_landmark is null || int.IsPow2(number))) _landmark = page;
        return page;
    }

    public void Dispose()
    {
        _stop.Cancel();
        // Pages fetched ahead that nobody will read: their failure is nobody's business.
        foreach (var task in _ahead)
            _ = task.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        _stop.Dispose();
    }

    private void Fetch() => _ahead.Enqueue(fetch(_next++, _stop.Token));

    private bool IsRepetition(Page<T> page, int number)
    {
        if (page.IsNumbered && page.Number != number)
            throw new KnowrithmException($"Asked for page {number}, the server returned page {page.Number}.");
        if (page.Pages is { } last && number > last && page.Count > 0 && page.HasNext)
            throw new KnowrithmException($"The server announces {last} pages and returns more.");
        if (page.Count == 0) return false;
        if (_previous is null || !SameItems(page, _previous))
            return _landmark is null || !SameItems(page, _landmark) ? false : throw new KnowrithmException($"Page {number} repeats an earlier page.");
        // A list that is not paged returns the whole list for every page: then the first one was all.
        if (page.IsPaged) throw new KnowrithmException($"Page {number} repeats page {number - 1}.");
        return true;
    }

    private static bool SameItems(Page<T> page, Page<T> previous)
    {
        if (page.Count != previous.Count) return false;
        for (var i = 0; i < page.Count; i++)
            if (!PageIdentity.Same(page[i], previous[i])) return false;
        return true;
    }
}
