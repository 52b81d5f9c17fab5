namespace Knowrithm.Client.Http;

/// <summary>Refuses an id such as <c>..</c> or an empty one, which would reach another route: <see cref="Uri"/> removes such segments.</summary>
internal static class PathGuard
{
    /// <exception cref="ArgumentException">Thrown when the path is not the one of the route.</exception>
    public static void Check(Call call, Uri address)
    {
        var template = call.Template.AsSpan();
        var query = template.IndexOf('?');
        if (query >= 0) template = template[..query];
        if (!template.Contains('{')) return;
        var path = PathOf(address);
        // Compared from the end: the base address may have a path of its own.
        if (path.Count('/') < template.Count('/') || !EndsLike(path, template))
            throw new ArgumentException($"An id in the path is empty, '.' or '..' ({call.Route}).");
    }

    /// <summary>Cut out of the address as it was made, where nothing in it can be read in two ways: Uri would make a string.</summary>
    private static ReadOnlySpan<char> PathOf(Uri address)
    {
        var text = address.OriginalString.AsSpan();
        if (text.ContainsAny('%', '\\') || text.Contains("/.", StringComparison.Ordinal)) return address.AbsolutePath;
        var rest = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var path = rest[Math.Max(rest.IndexOf('/'), 0)..];
        return path.IndexOfAny('?', '#') is var end and >= 0 ? path[..end] : path;
    }

    private static bool EndsLike(ReadOnlySpan<char> path, ReadOnlySpan<char> template)
    {
        while (template.Length > 0)
        {
            var wanted = template[(template.LastIndexOf('/') + 1)..];
            var actual = path[(path.LastIndexOf('/') + 1)..];
            if (actual.IsEmpty || (!wanted.Contains('{') && !actual.SequenceEqual(wanted))) return false;
            template = template[..(template.Length - wanted.Length - 1)];
            path = path[..(path.Length - actual.Length - 1)];
        }
        return true;
    }
}
