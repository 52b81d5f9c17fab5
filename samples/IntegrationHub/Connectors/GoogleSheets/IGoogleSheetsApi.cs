using System.Text.Json;
using Refit;

namespace Acme.IntegrationHub.GoogleSheets;

internal interface IGoogleSheetsApi
{
    [Get("/v4/spreadsheets/{spreadsheetId}/values/{range}")]
    Task<SheetValues> GetAsync(string spreadsheetId, string range, [AliasAs("majorDimension")] string majorDimension, CancellationToken cancellationToken);

    [Post("/v4/spreadsheets/{spreadsheetId}/values/{range}:append")]
    Task AppendAsync(string spreadsheetId, string range, [AliasAs("valueInputOption")] string valueInputOption,
        [AliasAs("insertDataOption")] string insertDataOption, [Body] SheetRow row, CancellationToken cancellationToken);
}

/// <summary>Without any value the answer has no <c>values</c>.</summary>
internal sealed record SheetValues(IReadOnlyList<IReadOnlyList<JsonElement>>? Values);

internal sealed record SheetRow(IReadOnlyList<IReadOnlyList<string>> Values);
