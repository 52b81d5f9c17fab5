namespace Knowrithm.Client;

/// <summary>Media types of the kinds of document that Knowrithm reads.</summary>
internal static class MediaType
{
    public static string Of(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".PDF" => "application/pdf",
        ".DOC" => "application/msword",
        ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".XLS" => "application/vnd.ms-excel",
        ".XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".PPTX" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".TXT" => "text/plain",
        ".MD" or ".MDX" => "text/markdown",
        ".HTML" or ".HTM" => "text/html",
        ".CSV" => "text/csv",
        ".XML" => "application/xml",
        ".JSON" => "application/json",
        _ => "application/octet-stream",
    };
}
