using System.Globalization;
using Knowrithm.Client;

namespace Acme.IntegrationHub.GoogleSheets;

/// <summary>The columns, from A on. The id must stay in A: that is where a row is looked for.</summary>
internal static class GoogleSheetsMapping
{
    public static readonly Mapping<Lead> Lead = new()
    {
        { "id", "A: Lead id", lead => lead.Id },
        { "created_at", "B: Created", lead => lead.CreatedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) },
        { "first_name", "C: First name", lead => lead.FirstName },
        { "last_name", "D: Last name", lead => lead.LastName },
        { "email", "E: E-mail", lead => lead.Email },
        { "phone", "F: Phone", lead => lead.Phone },
        { "source", "G: Source", lead => lead.Source },
        { "status", "H: Status", lead => lead.Status?.Value },
    };
}
