using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>
/// A page with the widget on it. Documents show HTML; no source documents the result of the task, so a result that is not a text is kept as JSON.
/// </summary>
public sealed class WidgetTestPage
{
    /// <summary>The page; null when the server sent JSON instead.</summary>
    public string? Html { get; set; }

    /// <summary>The JSON that the server sent instead of a page.</summary>
    public JsonElement? Json { get; set; }
}
