namespace Knowrithm.Client;

/// <summary>A page to test the widget on.</summary>
public sealed record RenderTestPageRequest
{
    /// <summary>HTML for the page's body, for example the code from <see cref="IAgentsApi.GetEmbedCodeAsync"/>.</summary>
    public string? Body { get; init; }
}
