namespace Knowrithm.Client;

/// <summary>The files of a folder, in the order of their names, so that two uploads of the same folder are the same.</summary>
internal static class UploadFolder
{
    public static IReadOnlyList<DocumentFile> Read(string path, string searchPattern, bool recursive)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(searchPattern);
        if (!Directory.Exists(path)) throw new KnowrithmUploadException(path, $"The folder '{path}' does not exist.");
        // The default options skip hidden files, and in silence what cannot be read: that one should be heard of.
        var found = Directory.GetFiles(path, searchPattern, new EnumerationOptions { RecurseSubdirectories = recursive, IgnoreInaccessible = false });
        if (found.Length == 0) throw new KnowrithmUploadException(path, $"No file in '{path}' matches '{searchPattern}'.");
        Array.Sort(found, StringComparer.Ordinal);
        return [.. found.Select(static file => DocumentFile.FromPath(file))];
    }
}
