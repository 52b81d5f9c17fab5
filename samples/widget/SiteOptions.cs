namespace Acme.WidgetSite;

/// <summary>The configuration section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    /// <summary>The agent whose widget is shown; the first one by default.</summary>
    public string? AgentId { get; set; }

    public string Title { get; set; } = "A shop with a widget";

    public string Description { get; set; } = "Everything you need, and somebody to ask.";
}
