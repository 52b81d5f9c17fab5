using Refit;

namespace Acme.IntegrationHub.Zendesk;

internal interface IZendeskApi
{
    [Get("/api/v2/tickets")]
    Task<ZendeskTicketList> FindTicketsAsync([AliasAs("external_id")] string externalId, CancellationToken cancellationToken);

    [Post("/api/v2/uploads")]
    [Headers("Content-Type: text/plain; charset=utf-8")]
    Task<ZendeskUploaded> UploadAsync(string filename, [Body] Stream file, CancellationToken cancellationToken);

    [Post("/api/v2/tickets")]
    Task CreateTicketAsync([Body] ZendeskWrite ticket, [Header("Idempotency-Key")] string key, CancellationToken cancellationToken);

    [Put("/api/v2/tickets/{id}")]
    Task UpdateTicketAsync(long id, [Body] ZendeskWrite ticket, CancellationToken cancellationToken);
}

internal sealed record ZendeskTicketList(IReadOnlyList<ZendeskTicket> Tickets);

internal sealed record ZendeskTicket(long Id, string Status, IReadOnlyList<string> Tags, string UpdatedAt);

internal sealed record ZendeskUploaded(ZendeskUpload Upload);

internal sealed record ZendeskUpload(string Token);

internal sealed record ZendeskWrite(Dictionary<string, object?> Ticket);

internal sealed record ZendeskComment(string Body, bool Public, IReadOnlyList<string> Uploads);
