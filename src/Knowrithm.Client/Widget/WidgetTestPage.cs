using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A page with the widget on it. Documents show HTML; what a task ends with, no source shows, so what is no text is kept as JSON.</summary>
public sealed class WidgetTestPage
{
    /// <summary>The page; null when the server sent JSON instead.</summary>
    public string? Html { get; set; }

    /// <summary>What the server sent instead of a page.</summary>
    public JsonElement? Json { get; set; }
}
