using Refit;

namespace Acme.IntegrationHub.HubSpot;

internal interface IHubSpotApi
{
    [Get("/crm/v3/objects/contacts/{value}")]
    Task<HubSpotContact> GetContactAsync(string value, [AliasAs("idProperty")] string idProperty, string properties, CancellationToken cancellationToken);

    [Post("/crm/v3/objects/contacts")]
    Task<HubSpotContact> CreateContactAsync([Body] HubSpotWrite contact, CancellationToken cancellationToken);

    [Patch("/crm/v3/objects/contacts/{id}")]
    Task<HubSpotContact> UpdateContactAsync(string id, [Body] HubSpotWrite contact, CancellationToken cancellationToken);
}

internal sealed record HubSpotContact(string Id, Dictionary<string, string?> Properties);

internal sealed record HubSpotWrite(Dictionary<string, object?> Properties);
