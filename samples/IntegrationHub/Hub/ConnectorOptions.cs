namespace Acme.IntegrationHub;

/// <summary>What every connector's section has. Read anew for each request, so that a rotated secret needs no restart.</summary>
internal abstract class ConnectorOptions
{
    /// <summary>Where the destination's API is.</summary>
    public Uri BaseUrl { get; set; } = null!;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>What is wrong, by the name of the setting; values are never repeated.</summary>
    public virtual IEnumerable<string> Problems() =>
        BaseUrl is not { IsAbsoluteUri: true } ? ["BaseUrl must be an absolute address"] : BaseUrl.Scheme != "https" && !BaseUrl.IsLoopback
        ? ["BaseUrl must be https"] : [];

    protected static IEnumerable<string> Missing(params (string Name, string? Value)[] settings) =>
        settings.Where(static setting => string.IsNullOrWhiteSpace(setting.Value)).Select(static setting => $"{setting.Name} is missing");
}
