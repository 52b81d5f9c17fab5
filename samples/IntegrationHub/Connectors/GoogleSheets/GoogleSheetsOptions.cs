namespace Acme.IntegrationHub.GoogleSheets;

/// <summary>Section <c>Connectors:GoogleSheets</c>. The service account's JSON key has the first two.</summary>
internal sealed class GoogleSheetsOptions : ConnectorOptions
{
    public GoogleSheetsOptions() => BaseUrl = new("https://sheets.googleapis.com");

    /// <summary><c>client_email</c> of the key.</summary>
    public string ClientEmail { get; set; } = "";

    /// <summary><c>private_key</c> of the key, PEM. A secret.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary><c>token_uri</c> of the key, without its path <c>/token</c>.</summary>
    public Uri TokenUrl { get; set; } = new("https://oauth2.googleapis.com");

    /// <summary>The long id in the spreadsheet's address.</summary>
    public string SpreadsheetId { get; set; } = "";

    /// <summary>The tab. Its first row is the heading, its first column the lead's id.</summary>
    public string Sheet { get; set; } = "Leads";

    public override IEnumerable<string> Problems() =>
        [.. base.Problems(), .. Missing(("ClientEmail", ClientEmail), ("PrivateKey", PrivateKey), ("SpreadsheetId", SpreadsheetId), ("Sheet", Sheet))];
}
