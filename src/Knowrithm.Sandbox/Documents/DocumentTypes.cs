namespace Knowrithm.Sandbox;

internal static class DocumentTypes
{
    private static readonly string[] Known = ["pdf", "docx", "pptx", "xlsx", "txt", "xml", "csv", "json", "html", "md"];

    /// <summary>Finds the type by extension; null for a type that is not accepted.</summary>
    public static string? Of(string fileName)
    {
        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        var type = extension switch { "htm" => "html", "mdx" or "markdown" => "md", _ => extension };
        return Known.Contains(type) ? type : null;
    }
}
