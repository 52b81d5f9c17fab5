namespace Knowrithm.Client.Events;

/// <summary>A page by its number and size, chosen so that it begins inside what was read before.</summary>
internal readonly record struct Window(int Page, int Size)
{
    public long Offset => (Page - 1L) * Size;

    /// <summary>
    /// The API knows pages, not offsets; but a page of another size begins elsewhere. Of the pages that begin a little before
    /// <paramref name="covered"/>, the one that reaches farthest: of 100 and 196 read, page 3 of 97 goes from 194 to 291. Pages of less than 20
    /// cannot always be made to overlap; then the next one begins where the last ended.
    /// </summary>
    public static Window After(long covered, int size)
    {
        if (covered == 0) return new(1, size);
        for (var overlap = 3; overlap >= 0; overlap--)
        {
            var best = At(Math.Max(0, covered - overlap), size);
            if (best.Offset + best.Size > covered) return best;
        }

        throw new InvalidOperationException("Some page always begins at or before what is covered, and reaches past it.");
    }

    private static Window At(long from, int size)
    {
        var best = new Window(1, 0);
        for (var smaller = size; smaller >= Math.Max(1, size / 2); smaller--)
        {
            var window = new Window((int)(from / smaller) + 1, smaller);
            if (window.Offset + window.Size > best.Offset + best.Size) best = window;
        }

        return best;
    }
}
