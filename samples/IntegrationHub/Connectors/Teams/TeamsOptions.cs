namespace Acme.IntegrationHub.Teams;

/// <summary>Section <c>Connectors:Teams</c>.</summary>
internal sealed class TeamsOptions : ChannelOptions
{
    /// <summary>The workflow's address. A secret: its query holds the signature that lets one post.</summary>
    public Uri? WorkflowUrl
    {
        get => BaseUrl;
        set => BaseUrl = value!;
    }

    public override IEnumerable<string> Problems() => base.Problems()
        .Select(static problem => problem.Replace("BaseUrl", "WorkflowUrl", StringComparison.Ordinal));
}
