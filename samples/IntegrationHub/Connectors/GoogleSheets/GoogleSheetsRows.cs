using System.Globalization;
using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.GoogleSheets;

internal sealed class GoogleSheetsRows(IGoogleSheetsApi api, Leads leads, KeyedLocks locks, IOptionsMonitor<GoogleSheetsOptions> options)
    : IEventHandler<LeadEvent>
{
    public async Task HandleAsync(LeadEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await leads.GetAsync(knowrithmEvent, cancellationToken) is not { } lead) return;
        var settings = options.CurrentValue;
        // One writer for the whole sheet: between the look and the append nobody else appends.
        using var turn = await locks.EnterAsync($"Google Sheets {settings.SpreadsheetId}", cancellationToken);
        var sheet = $"'{settings.Sheet.Replace("'", "''", StringComparison.Ordinal)}'";
        var ids = await api.GetAsync(settings.SpreadsheetId, $"{sheet}!A:A", "COLUMNS", cancellationToken);
        if (ids.Values is [{ } column, ..] && column.Any(cell => cell.ValueKind == JsonValueKind.String && cell.GetString() == lead.Id)) return;
        string[] row = [.. GoogleSheetsMapping.Lead.Select(field => Convert.ToString(field.Value(lead), CultureInfo.InvariantCulture) ?? "")];
        await api.AppendAsync(settings.SpreadsheetId, $"{sheet}!A1", "RAW", "INSERT_ROWS", new([row]), cancellationToken);
    }
}
