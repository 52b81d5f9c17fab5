namespace Knowrithm.Client.Events;

/// <summary>
/// Walks a list that changes meanwhile, and misses nothing that stays where it is. What is created pushes the rest on, and is then met twice; what is
/// deleted pulls it back, past a walker who takes page after page. So each window begins inside the one before: as long as it begins with an item that was
/// seen, nothing lies between them. When it does not, the walk goes back until one does.
/// </summary>
/// <param name="fetch">Gets a page by number and size.</param>
/// <param name="isSeen">Whether an item was met on this walk, also before an interruption.</param>
/// <param name="id">What tells one item from another.</param>
/// <param name="size">The largest page to request; a server that gives less is requested for that.</param>
/// <param name="covered">How far an earlier, interrupted walk came.</param>
internal sealed class WindowWalk<T>(
    Func<int, int, CancellationToken, Task<Page<T>>> fetch, Func<T, CancellationToken, ValueTask<bool>> isSeen, Func<T, string> id, int size,
    long covered = 0)
{
    private const int MostStepsBack = 50;
    private const int MostIdle = 3;

    private int _size = size;
    private bool _isSized;
    private bool _isFixed;
    private int _back;
    private int _idle;
    private long _farthest = covered;
    private bool _ended;
    private HashSet<string> _last = [];

    /// <summary>How far the list is read.</summary>
    public long Covered { get; private set; } = covered;

    /// <summary>How long the list is, as the server last said.</summary>
    public int? Total { get; private set; }

    /// <summary>The next items, some of them met before; null at the end.</summary>
    public async Task<Page<T>?> NextAsync(CancellationToken cancellationToken)
    {
        while (!_ended)
        {
            var window = _isFixed ? new Window((int)(Covered / _size) + 1, _size) : Window.After(Covered, _size);
            var page = await fetch(window.Page, window.Size, cancellationToken);
            Total = page.Total ?? Total;
            if (!Fits(page, window)) continue;
            if (page.Count == 0 && !page.HasNext && window.Offset >= Covered)
            {
                _ended = true;
                return page;
            }
            // Past the end, where a total that is too large leads: what comes before was met.
            var isPast = page is { Count: 0, HasNext: true } && _idle > 0;
            if (!isPast && window.Offset > 0 && window.Offset < Covered && !await BeginsWithSeenAsync(page, cancellationToken))
            {
                StepBack();
                continue;
            }
            var isNothingNew = page.All(item => _last.Contains(id(item)));
            _idle = isNothingNew ? _idle + 1 : 0;
            _ended = IsLast(page, window, isNothingNew);
            // A server may say that there is more, and show less than a page: what it left out is read again, unless nothing comes of it.
            var reached = window.Offset + (isNothingNew && page.HasNext ? window.Size : page.Count);
            Covered = Math.Max(reached, _isFixed ? window.Offset + _size : 0);
            if (Covered > _farthest) (_farthest, _back) = (Covered, 0);
            _last = [.. page.Select(id)];
            return page;
        }
        return null;
    }

    /// <returns>False when the server gives pages of another size: then its pages begin elsewhere, too.</returns>
    private bool Fits(Page<T> page, Window window)
    {
        if (page.Count > window.Size)
        {
            // It has its own size, whatever is requested.
            (_isFixed, _isSized, _size) = (true, true, page.Count);
            if (window.Offset == 0) return true;
            Covered = 0;
            CountBack();
            return false;
        }
        var given = page.PerPage is > 0 and var said && said < window.Size ? said : page.Count;
        if (_isSized ? page.PerPage is not > 0 || page.PerPage >= window.Size : given == 0 || given >= window.Size || !MayHaveMore(page))
        {
            _isSized |= page.Count > 0;
            return true;
        }
        (_size, _isSized) = (given, true);
        return window.Offset == 0;
    }

    // Totals may be wrong, and are not believed against a page that is full; without any, the next page has to say it.
    private bool IsLast(Page<T> page, Window window, bool isNothingNew) =>
        page.HasNext ? isNothingNew && _idle >= MostIdle
            : isNothingNew || !(MayHaveMore(page) || page.Count >= Math.Min(window.Size, page.PerPage ?? int.MaxValue));

    private static bool MayHaveMore(Page<T> page) => page.HasNext || (page.Count > 0 && page.Total is null && page.Pages is null);

    private async ValueTask<bool> BeginsWithSeenAsync(Page<T> page, CancellationToken cancellationToken) =>
        page.Count > 0 && (_last.Contains(id(page[0])) || await isSeen(page[0], cancellationToken));

    private void StepBack()
    {
        // Twice as far each time: where thousands were deleted during an interruption, a page at a time would not get there.
        Covered = Math.Max(0, Covered - ((long)_size << Math.Min(_back, 30)));
        _last = [];
        CountBack();
    }

    private void CountBack()
    {
        if (++_back > MostStepsBack) throw new InvalidOperationException("The list has no order that lasts from one page to the next.");
    }
}
