namespace Knowrithm.Client.Events;

/// <summary>
/// Walks a list that changes meanwhile, and misses nothing that stays in it. What is created pushes the rest on, and is then met twice; what is
/// deleted pulls it back, past a walker who takes page after page. So each window begins inside the one before: as long as it shows an item that was
/// seen, nothing lies between them. When it does not, the walk goes back until one does.
/// </summary>
/// <param name="fetch">Gets a page by number and size.</param>
/// <param name="anySeen">Whether any of these was met on this walk, also before an interruption.</param>
/// <param name="id">What tells one item from another.</param>
/// <param name="size">The largest page to request; a server that gives less is requested for that.</param>
/// <param name="covered">How far an earlier, interrupted walk came.</param>
internal sealed class WindowWalk<T>(
    Func<int, int, CancellationToken, Task<Page<T>>> fetch, Func<Page<T>, CancellationToken, ValueTask<bool>> anySeen, Func<T, string> id, int size,
    long covered = 0)
{
    private const int MostRestarts = 20;

    private int _size = size;
    private int _restarts;
    private bool _ended;
    private HashSet<string> _last = [];

    /// <summary>How far the list is read.</summary>
    public long Covered { get; private set; } = covered;

    /// <summary>How long the list is, as the server last said.</summary>
    public int? Total { get; private set; }

    /// <summary>How often it went back.</summary>
    public int StepsBack { get; private set; }

    /// <summary>The next items, some of them met before; null at the end.</summary>
    public async Task<Page<T>?> NextAsync(CancellationToken cancellationToken)
    {
        while (!_ended)
        {
            var window = Window.After(Covered, _size);
            var page = await fetch(window.Page, window.Size, cancellationToken);
            Total = page.Total ?? Total;
            var given = page.PerPage ?? page.Count;
            if (page.HasNext && given < window.Size)
            {
                _size = Math.Max(1, given);
                continue;
            }
            if (window.Offset > 0 && window.Offset < Covered && !page.Any(item => _last.Contains(id(item))) && !await anySeen(page, cancellationToken))
            {
                StepsBack++;
                Covered = Math.Max(0, Covered - _size);
                if (Covered == 0 && ++_restarts > MostRestarts)
                    throw new InvalidOperationException("The list has no order that lasts from one page to the next.");
                continue;
            }
            Covered = window.Offset + (page.HasNext ? window.Size : page.Count);
            _ended = !page.HasNext;
            _last = [.. page.Select(id)];
            return page;
        }
        return null;
    }
}
