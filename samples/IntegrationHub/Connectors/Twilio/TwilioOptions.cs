namespace Acme.IntegrationHub.Twilio;

/// <summary>Section <c>Connectors:Twilio</c>.</summary>
internal sealed class TwilioOptions : ChannelOptions
{
    public TwilioOptions()
    {
        BaseUrl = new("https://api.twilio.com");
        Window = TimeSpan.FromMinutes(1);
        MaxItems = 3;
        ExcerptLength = 60;
    }

    public string AccountSid { get; set; } = "";

    /// <summary>The API key's SID, <c>SK…</c>.</summary>
    public string KeySid { get; set; } = "";

    /// <summary>The API key's secret. A secret.</summary>
    public string KeySecret { get; set; } = "";

    /// <summary>The number to send from.</summary>
    public string From { get; set; } = "";

    /// <summary>The number to send to.</summary>
    public string To { get; set; } = "";

    public override IEnumerable<string> Problems() =>
        [.. base.Problems(), .. Missing(("AccountSid", AccountSid), ("KeySid", KeySid), ("KeySecret", KeySecret), ("From", From), ("To", To))];
}
