using System.Globalization;
using Knowrithm.Client;

namespace Acme.IntegrationHub.Salesforce;

/// <summary>
/// The fields of a Salesforce Lead. Those that end in <c>__c</c> are custom fields. <c>Company</c>, which is required, comes from the configuration.
/// </summary>
internal static class SalesforceMapping
{
    public const string LeadId = "Knowrithm_Lead_Id__c";
    public const string UpdatedAt = "Knowrithm_Updated_At__c";
    public const string IntentAt = "Knowrithm_Intent_At__c";

    public static readonly Mapping<Lead> Lead = new()
    {
        { "id", LeadId, lead => lead.Id },
        { "email", "Email", lead => lead.Email },
        { "first_name", "FirstName", lead => lead.FirstName },
        { "last_name", "LastName", lead => lead.LastName is { Length: > 0 } name ? name : "(unknown)" },
        { "phone", "Phone", lead => lead.Phone },
        { "status", "Knowrithm_Status__c", lead => lead.Status?.Value },
        { "source", "LeadSource", lead => lead.Source },
        { "notes", "Description", lead => lead.Notes },
        { "updated_at", UpdatedAt, lead => Moment(lead.UpdatedAt ?? lead.CreatedAt) },
    };

    public static readonly Mapping<Intent> Intent = new()
    {
        { "conversation.id", "Knowrithm_Conversation_Id__c", intent => intent.Conversation.Id },
        { "conversation.conversion_outcome", "Knowrithm_Outcome__c", intent => intent.Conversation.ConversionOutcome },
        { "conversation link", "Knowrithm_Conversation_Url__c", intent => intent.Link },
        { "conversation.ended_at", IntentAt, intent => Moment(intent.EndedAt) },
    };

    // To the second, as Salesforce keeps it.
    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
