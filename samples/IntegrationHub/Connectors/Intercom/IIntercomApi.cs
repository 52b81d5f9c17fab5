using System.Text.Json;
using Refit;

namespace Acme.IntegrationHub.Intercom;

[Headers("Intercom-Version: 2.12")]
internal interface IIntercomApi
{
    [Post("/contacts/search")]
    Task<IntercomContactList> SearchContactsAsync([Body] IntercomSearch search, CancellationToken cancellationToken);

    [Post("/contacts")]
    Task<IntercomContact> CreateContactAsync([Body] Dictionary<string, object?> contact, CancellationToken cancellationToken);

    [Post("/tickets/search")]
    Task<IntercomTicketList> SearchTicketsAsync([Body] IntercomSearch search, CancellationToken cancellationToken);

    [Get("/tickets/{id}")]
    Task<IntercomTicket> GetTicketAsync(string id, CancellationToken cancellationToken);

    [Post("/tickets")]
    Task<IntercomTicket> CreateTicketAsync([Body] IntercomCreate ticket, CancellationToken cancellationToken);

    [Post("/tickets/{id}/reply")]
    Task ReplyAsync(string id, [Body] IntercomReply reply, CancellationToken cancellationToken);
}

internal sealed record IntercomSearch(IntercomQuery Query);

/// <summary>A field with a value, or OR with a list of such.</summary>
internal sealed record IntercomQuery(string Operator, object Value, string? Field = null);

internal sealed record IntercomContactList(IReadOnlyList<IntercomContact> Data);

internal sealed record IntercomContact(string Id, string? ExternalId = null);

internal sealed record IntercomTicketList(IReadOnlyList<IntercomTicket> Tickets);

internal sealed record IntercomTicket(string Id, Dictionary<string, JsonElement>? TicketAttributes, IntercomParts? TicketParts);

internal sealed record IntercomParts(IReadOnlyList<IntercomPart> TicketParts);

internal sealed record IntercomPart(string? Body);

internal sealed record IntercomCreate(string TicketTypeId, IReadOnlyList<IntercomContact> Contacts, Dictionary<string, object?> TicketAttributes);

internal sealed record IntercomReply(string MessageType, string Type, string AdminId, string Body);
