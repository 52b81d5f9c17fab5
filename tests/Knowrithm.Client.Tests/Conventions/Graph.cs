namespace Knowrithm.Client.Tests;

internal static class Graph
{
    /// <summary>A way along the arrows from a point back to itself; null when there is none.</summary>
    public static string? FindCircle(IReadOnlyCollection<(string From, string To)> arrows)
    {
        var clear = new HashSet<string>(StringComparer.Ordinal);
        return arrows.Select(static arrow => arrow.From).Distinct().Select(start => Walk(start, [])).FirstOrDefault(static circle => circle is not null);

        string? Walk(string at, string[] way)
        {
            if (way.Contains(at)) return string.Join(" → ", way.SkipWhile(point => point != at).Append(at));
            if (clear.Contains(at)) return null;
            var circle = arrows.Where(arrow => arrow.From == at).Select(arrow => Walk(arrow.To, [.. way, at]))
                .FirstOrDefault(static found => found is not null);
            if (circle is null) clear.Add(at);
            return circle;
        }
    }
}
