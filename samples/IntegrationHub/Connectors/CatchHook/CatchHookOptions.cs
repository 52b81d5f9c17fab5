namespace Acme.IntegrationHub.CatchHook;

/// <summary>Section <c>Connectors:CatchHook</c>.</summary>
internal sealed class CatchHookOptions : ConnectorOptions
{
    // Each hook has an address of its own.
    public CatchHookOptions() => BaseUrl = new("https://localhost");

    /// <summary>The mapping file, beside the application unless the path is absolute.</summary>
    public string File { get; set; } = "catch-hooks.json";

    /// <summary>The addresses, by the names of the hooks in the file: <c>Urls:new-leads</c>. Secrets.</summary>
    public Dictionary<string, Uri> Urls { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<string> Problems() =>
        Urls.Where(static url => url.Value is not { IsAbsoluteUri: true } || (url.Value.Scheme != "https" && !url.Value.IsLoopback))
        .Select(static url => $"Urls:{url.Key} must be an absolute https address");
}
