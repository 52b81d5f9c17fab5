using System.Text.Json;
using Refit;

namespace Acme.IntegrationHub.Salesforce;

internal interface ISalesforceApi
{
    [Get("/services/data/{version}/query")]
    Task<SalesforceRows> QueryAsync(string version, string q, CancellationToken cancellationToken);

    [Patch("/services/data/{version}/sobjects/Lead/{id}")]
    Task UpdateAsync(string version, string id, [Body] Dictionary<string, object?> fields, CancellationToken cancellationToken);

    [Patch("/services/data/{version}/sobjects/Lead/Knowrithm_Lead_Id__c/{leadId}")]
    Task UpsertAsync(string version, string leadId, [Body] Dictionary<string, object?> fields, CancellationToken cancellationToken);
}

internal sealed record SalesforceRows(
    [property: System.Text.Json.Serialization.JsonPropertyName("records")] IReadOnlyList<Dictionary<string, JsonElement>> Records);
