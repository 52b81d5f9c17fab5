// Google Sheets: a row for each lead, appended once, as the lead is when its row is written. Later changes leave the row alone: people write beside it.
//
// Copy this file into an application that references Knowrithm.Client.Events, one of its stores, and Google.Apis.Auth:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db")
//         .AddGoogleSheetsConnector(builder.Configuration.GetSection("Connectors:GoogleSheets"));
//
// At Knowrithm: an API key with the scope read.
// At Google: a service account with a key (Google Sheets API enabled), which the one spreadsheet is shared with as an editor; it needs no other rights. The
//   scope is https://www.googleapis.com/auth/spreadsheets. The first row of the sheet is its heading, the first column the lead's id.
// Once: there is neither an external id nor an idempotency key, so the column of ids is read before a row is appended.
// Text: values are RAW, so that a name that begins with = is not a formula; INSERT_ROWS, so that nothing below is written over.
// Limits: 60 reads and 60 writes a minute for a user, 300 for a project, 429 beyond; 50,000 characters a cell.
// Pages: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/append
//   https://developers.google.com/workspace/sheets/api/limits · https://developers.google.com/identity/protocols/oauth2/service-account
// Checked against the types of @googleapis/sheets on 26 November 2026.
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Responses;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Connectors;

internal static class GoogleSheetsConnector
{
    private const string Name = "Google Sheets";
    private const string Scope = "https://www.googleapis.com/auth/spreadsheets";
    private const int Longest = 50_000;

    /// <summary>From a lead's fields to the columns, from A on: the table to change. The id must stay in A: that is where a row is found.</summary>
    internal static readonly (string From, string To, Func<Lead, string?> Value)[] LeadMapping =
    [
        ("id", "A: Lead id", lead => lead.Id),
        ("created_at", "B: Created", lead => lead.CreatedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        ("first_name", "C: First name", lead => lead.FirstName),
        ("last_name", "D: Last name", lead => lead.LastName),
        ("email", "E: E-mail", lead => lead.Email),
        ("phone", "F: Phone", lead => lead.Phone),
        ("source", "G: Source", lead => lead.Source),
        ("status", "H: Status", lead => lead.Status?.Value),
    ];

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:GoogleSheets</c>.</summary>
    public static KnowrithmEventsBuilder AddGoogleSheetsConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddKnowrithmClient();
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.ClientEmail.Length > 0, $"{section.Path}:ClientEmail is missing.")
            .Validate(static options => options.PrivateKey.Length > 0, $"{section.Path}:PrivateKey is missing.")
            .Validate(static options => options.SpreadsheetId.Length > 0, $"{section.Path}:SpreadsheetId is missing.")
            .Validate(static options => options.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:BaseAddress must be an https address.");
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue;
            (destination.BaseAddress, destination.Timeout) = (options.BaseAddress, options.Timeout);
            destination.Credential = options.ClientEmail + options.PrivateKey;
            destination.SignIn = (_, token) => SignInAsync(options, token);
        });
        return events.AddHandler<LeadEvent, Handler>(static handler => handler.ReadsKnowrithm(), "Google Sheets rows");
    }

    private static async Task<DestinationToken> SignInAsync(Options options, CancellationToken cancellationToken)
    {
        try
        {
            // What a configuration cannot write on several lines.
            var key = options.PrivateKey.Replace("\\n", "\n", StringComparison.Ordinal);
            var account = new ServiceAccountCredential(
                new ServiceAccountCredential.Initializer(options.ClientEmail, options.TokenUri.AbsoluteUri) { Scopes = [Scope] }.FromPrivateKey(key));
            return new(await account.GetAccessTokenForRequestAsync(cancellationToken: cancellationToken), TimeSpan.FromHours(1));
        }
        catch (TokenResponseException e)
        {
            throw new DestinationException(Name, e.StatusCode ?? HttpStatusCode.BadRequest, $"{e.Error?.Error}: {e.Error?.ErrorDescription}", null, e);
        }
    }

    internal sealed record Options
    {
        /// <summary><c>client_email</c> of the service account's key.</summary>
        public string ClientEmail { get; init; } = "";

        /// <summary><c>private_key</c> of the service account's key, PEM. A secret.</summary>
        public string PrivateKey { get; init; } = "";

        public Uri TokenUri { get; init; } = new("https://oauth2.googleapis.com/token");

        /// <summary>The long id in the spreadsheet's address.</summary>
        public string SpreadsheetId { get; init; } = "";

        /// <summary>The tab.</summary>
        public string Sheet { get; init; } = "Leads";

        public Uri BaseAddress { get; init; } = new("https://sheets.googleapis.com");

        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);
    }

    internal sealed class Handler(IHttpClientFactory clients, IKnowrithmClient knowrithm, IOptionsMonitor<Options> options) : IEventHandler<LeadEvent>
    {
        public async Task HandleAsync(LeadEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
        {
            // A lead that is gone is written nowhere. Events of one lead are handled one after another, so between reading and appending nobody appends it.
            if (await knowrithm.FindLeadAsync(knowrithmEvent.Lead.Id, cancellationToken) is not { } lead) return;
            var settings = options.CurrentValue;
            var sheet = $"'{settings.Sheet.Replace("'", "''", StringComparison.Ordinal)}'";
            var values = $"v4/spreadsheets/{Uri.EscapeDataString(settings.SpreadsheetId)}/values";
            using var http = clients.CreateClient(Name);
            var ids = await http.GetJsonAsync($"{values}/{Uri.EscapeDataString($"{sheet}!A:A")}?majorDimension=COLUMNS", cancellationToken);
            if (ids.TryGetProperty("values", out var columns) && columns.EnumerateArray().SelectMany(static column => column.EnumerateArray())
                .Any(cell => cell.ValueKind == JsonValueKind.String && cell.GetString() == lead.Id)) return;
            var row = new JsonArray([.. LeadMapping.Select(field => (JsonNode)SafeText.Lines(field.Value(lead), Longest))]);
            await http.SendJsonAsync(
                HttpMethod.Post, $"{values}/{Uri.EscapeDataString($"{sheet}!A1")}:append?valueInputOption=RAW&insertDataOption=INSERT_ROWS",
                new JsonObject { ["values"] = new JsonArray(row) }, cancellationToken: cancellationToken);
        }
    }
}
