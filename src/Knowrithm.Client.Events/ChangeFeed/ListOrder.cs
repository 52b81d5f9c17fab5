namespace Knowrithm.Client.Events;

/// <summary>What a page shows of the order of its list, and of the statuses in it.</summary>
internal static class ListOrder
{
    public static FeedPosition Observe<T>(FeedSource<T> source, FeedPosition position, Page<T> page)
        where T : ApiObject
    {
        var (isUnordered, isProven, shown) = (position.IsUnordered, position.IsProven, position.Shown);
        var (last, created) = ((DateTimeOffset?)null, (DateTimeOffset?)null);
        foreach (var item in page)
        {
            var updated = source.UpdatedAt(item);
            isUnordered |= updated is null || updated > last;
            // Ordered by change and ordered by creation, pages are the same until something old has changed.
            isProven |= source.CreatedAt(item) > created && updated < last;
            (last, created) = (updated, source.CreatedAt(item));
            if (position.Walk == 0 && source.StatusOf(item) is { } status)
                for (var i = 0; i < source.Statuses.Count; i++)
                    if (string.Equals(source.Statuses[i], status, StringComparison.OrdinalIgnoreCase)) shown |= 1L << i;
        }
        isUnordered |= last > position.Last;
        return position with { IsUnordered = isUnordered, IsProven = isProven, Shown = shown, Last = last ?? position.Last };
    }
}
