using System.Runtime.CompilerServices;

namespace Knowrithm.Client;

/// <summary>
/// A list that is fetched page by page while it is read: <c>await foreach (var lead in client.Leads.ListAllCompanyLeadsAsync())</c>. Each enumeration starts at
/// the first page. From the second page on, the next page is requested while you use the one before it; leaving the loop cancels that request. A server
/// that repeats itself or never ends causes an exception, never a short list.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class AsyncPageable<T> : IAsyncEnumerable<T>
{
    private readonly Func<int, CancellationToken, Task<Page<T>>> _fetch;
    private readonly CancellationToken _cancellationToken;
    private readonly int? _pageSize;
    private readonly int? _prefetch;

    /// <summary>Creates a list from a function that gets one page, for example in a test.</summary>
    /// <param name="fetchPage">The function that gets the page with a number, from 1.</param>
    /// <param name="pageSize">The requested page size; it identifies the last page where the server says nothing about paging.</param>
    /// <param name="cancellationToken">Ends every enumeration.</param>
    public AsyncPageable(Func<int, CancellationToken, Task<Page<T>>> fetchPage, int? pageSize = null, CancellationToken cancellationToken = default)
        : this(fetchPage ?? throw new ArgumentNullException(nameof(fetchPage)), pageSize, null, cancellationToken)
    {
    }

    private AsyncPageable(Func<int, CancellationToken, Task<Page<T>>> fetch, int? pageSize, int? prefetch, CancellationToken cancellationToken) =>
        (_fetch, _pageSize, _prefetch, _cancellationToken) = (fetch, pageSize, prefetch, cancellationToken);

    /// <summary>
    /// Creates the same list with several requests at once, ahead of the reader. The order stays. An item that is created meanwhile may push another one out of
    /// two pages that are made at the same time; without this, each page is requested after the one before it has arrived.
    /// </summary>
    /// <param name="pages">The number of pages to fetch ahead; 0 requests each page when it is needed, and never before.</param>
    public AsyncPageable<T> WithPrefetch(int pages = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pages);
        return new(_fetch, _pageSize, pages, _cancellationToken);
    }

    /// <summary>Lists the pages themselves.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public async IAsyncEnumerable<Page<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        using var walk = new PageWalk<T>(_fetch, _pageSize, _prefetch, linked.Token);
        while (true)
        {
            Page<T>? page;
            try
            {
                page = await walk.NextAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException e) when (e.CancellationToken == linked.Token)
            {
                // The caller compares the exception's token with its own.
                throw new OperationCanceledException(e.Message, e, cancellationToken.IsCancellationRequested ? cancellationToken : _cancellationToken);
            }
            if (page is null) yield break;
            yield return page;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }
}
