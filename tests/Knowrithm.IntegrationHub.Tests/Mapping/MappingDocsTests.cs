using Acme.IntegrationHub.GoogleSheets;
using Acme.IntegrationHub.HubSpot;
using Acme.IntegrationHub.Intercom;
using Acme.IntegrationHub.Jira;
using Acme.IntegrationHub.Salesforce;
using Acme.IntegrationHub.Zendesk;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>docs/mappings.md shows the tables of the code, line by line.</summary>
public sealed class MappingDocsTests
{
    public static TheoryData<string, string> Tables =>
    [
        ("HubSpot: lead → contact", Lines(HubSpotMapping.Lead)), ("HubSpot: high intent → contact", Lines(HubSpotMapping.Intent)),
        ("Salesforce: lead → Lead", Lines(SalesforceMapping.Lead)), ("Salesforce: high intent → Lead", Lines(SalesforceMapping.Intent)),
        ("Google Sheets: lead → row", Lines(GoogleSheetsMapping.Lead)), ("Zendesk: low satisfaction → ticket", Lines(ZendeskMapping.Ticket)),
        ("Jira: low satisfaction → issue", Lines(JiraMapping.Issue)), ("Intercom: low satisfaction → ticket", Lines(IntercomMapping.Ticket)),
            ("Intercom: lead → contact", Lines(IntercomMapping.Contact)),
    ];

    [Theory, MemberData(nameof(Tables))]
    public void The_page_shows_the_table(string heading, string table)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mappings.md")).ReplaceLineEndings("\n");

        Assert.Contains($"### {heading}\n\n| Knowrithm | destination |\n|---|---|\n{table}\n", page, StringComparison.Ordinal);
    }

    private static string Lines<T>(Mapping<T> mapping) =>
        string.Concat(mapping.Select(static field => $"| `{field.From}` | `{field.To}` |\n"));
}
