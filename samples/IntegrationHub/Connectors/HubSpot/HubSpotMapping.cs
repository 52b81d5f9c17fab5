using System.Globalization;
using Knowrithm.Client;

namespace Acme.IntegrationHub.HubSpot;

/// <summary>The fields at HubSpot. Those named <c>knowrithm_…</c> are custom properties of the contact.</summary>
internal static class HubSpotMapping
{
    public const string LeadId = "knowrithm_lead_id";
    public const string UpdatedAt = "knowrithm_updated_at";
    public const string IntentAt = "knowrithm_intent_at";

    public static readonly Mapping<Lead> Lead = new()
    {
        { "id", LeadId, lead => lead.Id },
        { "email", "email", lead => lead.Email },
        { "first_name", "firstname", lead => lead.FirstName },
        { "last_name", "lastname", lead => lead.LastName },
        { "phone", "phone", lead => lead.Phone },
        { "status", "knowrithm_status", lead => lead.Status?.Value },
        { "source", "knowrithm_source", lead => lead.Source },
        { "consent_marketing", "knowrithm_consent_marketing", lead => lead.ConsentMarketing is { } consent ? consent ? "true" : "false" : null },
        { "updated_at", UpdatedAt, lead => Milliseconds(lead.UpdatedAt ?? lead.CreatedAt) },
    };

    public static readonly Mapping<Intent> Intent = new()
    {
        { "conversation.id", "knowrithm_conversation_id", intent => intent.Conversation.Id },
        { "conversation.conversion_outcome", "knowrithm_outcome", intent => intent.Conversation.ConversionOutcome },
        { "conversation link", "knowrithm_conversation_url", intent => intent.Link },
        { "conversation.ended_at", IntentAt, intent => Milliseconds(intent.EndedAt) },
    };

    // How HubSpot takes moments, and gives numbers back: https://developers.hubspot.com/docs/api/crm/properties
    private static string? Milliseconds(DateTimeOffset? moment) => moment?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
