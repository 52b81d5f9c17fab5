using System.Globalization;
using System.Text.Json;
using Knowrithm.Client;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Salesforce;

/// <summary>Writes one Lead for each lead, and never something older over something newer.</summary>
internal sealed class SalesforceRecords(ISalesforceApi api, IOptionsMonitor<SalesforceOptions> options, KeyedLocks locks)
{
    public async Task WriteAsync(Lead lead, Intent? intent, CancellationToken cancellationToken)
    {
        using var turn = await locks.EnterAsync($"Salesforce {lead.Id}", cancellationToken);
        var version = options.CurrentValue.ApiVersion;
        var known = await FindAsync(version, lead, cancellationToken);
        var fields = IsNewer(known, SalesforceMapping.UpdatedAt, SalesforceMapping.Lead.Apply(lead)) ?? [];
        if (intent is not null)
            foreach (var (name, value) in IsNewer(known, SalesforceMapping.IntentAt, SalesforceMapping.Intent.Apply(intent)) ?? []) fields[name] = value;
        if (fields.Count == 0) return;
        if (known is not null)
        {
            await api.UpdateAsync(version, known["Id"].GetString()!, fields, cancellationToken);
            return;
        }
        fields["Company"] = options.CurrentValue.Company;
        // The upsert's address carries the external id: its body must not.
        fields.Remove(SalesforceMapping.LeadId);
        await api.UpsertAsync(version, lead.Id, fields, cancellationToken);
    }

    private async Task<Dictionary<string, JsonElement>?> FindAsync(string version, Lead lead, CancellationToken cancellationToken)
    {
        var byEmail = lead.Email is { Length: > 0 } email ? $" OR Email = {Quote(email)}" : "";
        var rows = await api.QueryAsync(version,
            $"SELECT Id, {SalesforceMapping.LeadId}, {SalesforceMapping.UpdatedAt}, {SalesforceMapping.IntentAt} FROM Lead WHERE " +
                $"({SalesforceMapping.LeadId} = {Quote(lead.Id)}{byEmail}) AND IsConverted = false LIMIT 20",
            cancellationToken);
        // Its own record; else somebody's of that address that is nobody's yet.
        return rows.Records.FirstOrDefault(row => Text(row, SalesforceMapping.LeadId) == lead.Id)
            ?? rows.Records.FirstOrDefault(static row => Text(row, SalesforceMapping.LeadId) is null);
    }

    private static Dictionary<string, object?>? IsNewer(Dictionary<string, JsonElement>? known, string stamp, Dictionary<string, object?> fields) =>
        Moment(known is null ? null : Text(known, stamp)) is { } there && Moment(fields.GetValueOrDefault(stamp) as string) is { } here && here <= there ? null
        : fields;

    private static string? Text(Dictionary<string, JsonElement> row, string name) =>
        row.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Salesforce writes +0000, which is no ISO 8601 to .NET but parses.
    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    // https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm
    private static string Quote(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + "'";
}
