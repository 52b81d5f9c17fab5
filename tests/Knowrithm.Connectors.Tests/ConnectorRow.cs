namespace Knowrithm.Connectors.Tests;

/// <summary>A connector and its stand-in.</summary>
/// <param name="Add">Adds the connector.</param>
/// <param name="Create">Creates its stand-in.</param>
/// <param name="Reads">Whether it can read what it wrote: then nothing is there twice, whatever happens.</param>
/// <param name="IsChat">Whether it posts what many read.</param>
internal sealed record ConnectorRow(Action<KnowrithmEventsBuilder, IConfigurationSection> Add, Func<StandIn> Create, bool Reads = true, bool IsChat = false)
{
    public static readonly ConnectorRow[] All =
    [
        new(static (events, section) => events.AddHubSpotConnector(section), static () => new HubSpotStandIn()),
        new(static (events, section) => events.AddZendeskConnector(section), static () => new ZendeskStandIn()),
        new(static (events, section) => events.AddSlackConnector(section), static () => new SlackStandIn(), Reads: false, IsChat: true),
        new(static (events, section) => events.AddSalesforceConnector(section), static () => new SalesforceStandIn()),
        new(static (events, section) => events.AddGoogleSheetsConnector(section), static () => new GoogleSheetsStandIn()),
        new(static (events, section) => events.AddJiraConnector(section), static () => new JiraStandIn()),
        new(static (events, section) => events.AddIntercomConnector(section), static () => new IntercomStandIn()),
        new(static (events, section) => events.AddTeamsConnector(section), static () => new TeamsStandIn(), Reads: false, IsChat: true),
        new(static (events, section) => events.AddTwilioConnector(section), static () => new TwilioStandIn(), Reads: false, IsChat: true),
        new(static (events, section) => events.AddCatchHookConnector(section), static () => new CatchHookStandIn(), Reads: false),
    ];

    public static TheoryData<string> Names => [.. All.Select(static row => row.Name)];

    public string Name { get; } = Create().Name;

    public static ConnectorRow Of(string name) => All.Single(row => row.Name == name);
}
