namespace Acme.IntegrationHub.Slack;

/// <summary>Section <c>Connectors:Slack</c>.</summary>
internal sealed class SlackOptions : ChannelOptions
{
    public SlackOptions() => BaseUrl = new("https://slack.com/api");

    /// <summary>The bot token, <c>xoxb-…</c>. A secret.</summary>
    public string Token { get; set; } = "";

    /// <summary>The channel's id, <c>C…</c>.</summary>
    public string Channel { get; set; } = "";

    public override IEnumerable<string> Problems() => [.. base.Problems(), .. Missing(("Token", Token), ("Channel", Channel))];
}
