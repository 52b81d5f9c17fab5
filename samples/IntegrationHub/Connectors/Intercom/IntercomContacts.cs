namespace Acme.IntegrationHub.Intercom;

/// <summary>The contact that a ticket needs: found by the lead's id or e-mail address, else created.</summary>
internal sealed class IntercomContacts(IIntercomApi api)
{
    public async Task<string> IdAsync(Escalation escalation, CancellationToken cancellationToken)
    {
        var contact = IntercomMapping.Contact.Apply(escalation);
        var externalId = (string)contact["external_id"]!;
        var either = new List<IntercomQuery> { new("=", externalId, "external_id") };
        if (contact.TryGetValue("email", out var email)) either.Add(new("=", email!, "email"));
        var found = (await api.SearchContactsAsync(new(new("OR", either)), cancellationToken)).Data;
        if ((found.FirstOrDefault(each => each.ExternalId == externalId) ?? (found is [var first, ..] ? first : null)) is { } known) return known.Id;
        contact["role"] = "user";
        return (await api.CreateContactAsync(contact, cancellationToken)).Id;
    }
}
