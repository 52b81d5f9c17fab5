namespace Knowrithm.Client;

/// <summary>One walk over the pages: fetches ahead, and notices a server that goes in circles.</summary>
/// <param name="fetch">Gets a page.</param>
/// <param name="pageSize">The requested page size; null if unknown.</param>
/// <param name="prefetch">The number of pages to fetch ahead; null for the next one, from the second page on, as soon as the one before it is here.</param>
/// <param name="cancellationToken">Ends the walk.</param>
internal sealed class PageWalk<T>(Func<int, CancellationToken, Task<Page<T>>> fetch, int? pageSize, int? prefetch, CancellationToken cancellationToken)
    : IDisposable
{
    // More empty pages in a row than a list with deletions could explain.
    private const int MostEmptyPages = 10;

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly Dictionary<int, Task<Page<T>>> _fetched = [];
    private int _next = 1;
    private int _wanted;
    private int _empty;
    private bool _ended;
    private bool _isDisposed;
    private Page<T>? _previous;
    private Page<T>? _landmark;

    public async Task<Page<T>?> NextAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_ended) return null;
        var (number, task) = Take();
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
        if (!_ended && number > 1) Follow(number);
        return page;
    }

    public void Dispose()
    {
        lock (_fetched) _isDisposed = true;
        _stop.Cancel();
        // Pages fetched ahead that nobody will read: their failure is nobody's business.
        foreach (var task in _fetched.Values)
            _ = task.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        _stop.Dispose();
    }

    private (int Number, Task<Page<T>> Task) Take()
    {
        lock (_fetched)
        {
            var number = ++_wanted;
            if (_next == number) Fetch();
            // The first page tells whether there are more; only from then on is anything fetched ahead, and never past the last known page.
            while (_previous is not null && _next - number <= prefetch && (_previous.Pages is not { } last || _next <= last)) Fetch();
            _fetched.Remove(number, out var task);
            return (number, task!);
        }
    }

    private void Fetch()
    {
        var number = _next++;
        _fetched[number] = FetchAsync(number);
    }

    private async Task<Page<T>> FetchAsync(int number)
    {
        // Not the first page, nor one that may be the last; and code of the application that belongs to one thread stays there.
        if (prefetch is null && number > 1 && number < _previous?.Pages && SynchronizationContext.Current is null)
        {
            // The next page is requested when this one's response is here, before it is read. Not earlier: the server could then make the later page
            // first, and an item that is created between the two would push another one out of both.
            var context = ExecutionContext.Capture();
            Arrival.OfNextCall = () =>
            {
                if (context is null) Follow(number);
                else ExecutionContext.Run(context, _ => Follow(number), null);
            };
        }
        return await fetch(number, _stop.Token).ConfigureAwait(false);
    }

    /// <summary>Requests the page after the one that the caller waits for, unless that has been done.</summary>
    private void Follow(int number)
    {
        lock (_fetched)
        {
            if (prefetch is null && !_isDisposed && number == _wanted && _next == number + 1) Fetch();
        }
    }

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
