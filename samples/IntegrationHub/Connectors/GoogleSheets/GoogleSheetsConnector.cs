using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.GoogleSheets;

/// <summary>
/// Google Sheets: a row for each lead, appended once, as the lead is when its row is written. Later changes leave the row alone: people write beside it.
/// <para>
/// Scopes at Knowrithm: <c>read</c>. At Google: a service account with the OAuth scope <c>https://www.googleapis.com/auth/spreadsheets</c>, which the
/// one spreadsheet is shared with as an editor; it has no other rights. Signing in: JWT bearer, signed with the service account's key.
/// </para>
/// <para>
/// Google's rules. It has neither an external id nor an idempotency key: the column of ids is read before a row is appended, and one row is written at a
/// time. Values are <c>RAW</c>, so that a name that begins with <c>=</c> is not a formula; <c>INSERT_ROWS</c>, so that nothing below is written over.
/// Limits: 60 reads and 60 writes a minute for a user, 300 for a project; 429 beyond, to be repeated with growing pauses. Error body:
/// <c>{"error":{"code":…,"message":"…","status":"…"}}</c>; of the token, <c>{"error":"…","error_description":"…"}</c>.
/// </para>
/// <para>
/// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/append ·
/// https://developers.google.com/workspace/sheets/api/limits · https://developers.google.com/identity/protocols/oauth2/service-account
/// </para>
/// </summary>
internal static class GoogleSheetsConnector
{
    public static void AddGoogleSheets(this HubBuilder hub)
    {
        if (!hub.Has<GoogleSheetsOptions>("GoogleSheets")) return;
        hub.Services.AddKnowrithmClient();
        hub.Services.AddDestination<IGoogleTokenApi, GoogleSheetsOptions>(
            "Google token", JsonNamingPolicy.SnakeCaseLower, static body => body.GetProperty("error_description").GetString())
            .ConfigureHttpClient(static (services, client) => client.BaseAddress =
                services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<GoogleSheetsOptions>>().CurrentValue.TokenUrl);
        hub.Services.AddSingleton<GoogleTokens>();
        hub.Services.AddDestination<IGoogleSheetsApi, GoogleSheetsOptions>(
            "Google Sheets", JsonNamingPolicy.CamelCase, static body => body.GetProperty("error").GetProperty("message").GetString())
            .AddHttpMessageHandler(static services => new TokenHandler(services.GetRequiredService<GoogleTokens>()));
        hub.Handle<LeadEvent, GoogleSheetsRows>("Google Sheets rows");
    }
}
