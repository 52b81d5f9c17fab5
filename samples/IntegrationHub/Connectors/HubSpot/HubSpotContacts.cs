using System.Globalization;
using Knowrithm.Client;

namespace Acme.IntegrationHub.HubSpot;

/// <summary>Writes one contact for each lead, and never something older over something newer.</summary>
internal sealed class HubSpotContacts(IHubSpotApi api, KeyedLocks locks)
{
    private const string Asked = $"{HubSpotMapping.LeadId},{HubSpotMapping.UpdatedAt},{HubSpotMapping.IntentAt}";

    public async Task WriteAsync(Lead lead, Intent? intent, CancellationToken cancellationToken)
    {
        using var turn = await locks.EnterAsync($"HubSpot {lead.Id}", cancellationToken);
        var known = await FindAsync(lead, cancellationToken);
        var fields = IsNewer(known, HubSpotMapping.UpdatedAt, HubSpotMapping.Lead.Apply(lead)) ?? [];
        if (intent is not null)
            foreach (var (name, value) in IsNewer(known, HubSpotMapping.IntentAt, HubSpotMapping.Intent.Apply(intent)) ?? []) fields[name] = value;
        if (fields.Count == 0) return;
        if (known is null) await api.CreateContactAsync(new(fields), cancellationToken);
        else await api.UpdateContactAsync(known.Id, new(fields), cancellationToken);
    }

    private async Task<HubSpotContact?> FindAsync(Lead lead, CancellationToken cancellationToken) =>
        await api.GetContactAsync(lead.Id, HubSpotMapping.LeadId, Asked, cancellationToken).OrNull()
        ?? (lead.Email is { Length: > 0 } email ? await api.GetContactAsync(email, "email", Asked, cancellationToken).OrNull() : null);

    /// <summary>Null when HubSpot has the same or something newer already.</summary>
    private static Dictionary<string, object?>? IsNewer(HubSpotContact? known, string stamp, Dictionary<string, object?> fields) =>
        Moment(known?.Properties.GetValueOrDefault(stamp)) is { } there && Moment(fields.GetValueOrDefault(stamp) as string) is { } here && here <= there
        ? null : fields;

    private static DateTimeOffset? Moment(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
