using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Intercom;

internal sealed class IntercomTickets(IIntercomApi api, IntercomContacts contacts, Escalations escalations, IHubStore store, KeyedLocks locks,
    IOptionsMonitor<IntercomOptions> options)
    : IEventHandler<ConversationEnded>
{
    public async Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await escalations.OfAsync(knowrithmEvent, context, cancellationToken) is not { } escalation) return;
        using var turn = await locks.EnterAsync($"Intercom {escalation.ConversationId}", cancellationToken);
        var key = $"intercom:{escalation.ConversationId}";
        var ticket = await store.GetAsync(key, cancellationToken) is { } known ? await api.GetTicketAsync(known, cancellationToken).OrNull() : null;
        if (ticket is null)
        {
            var contact = await contacts.IdAsync(escalation, cancellationToken);
            ticket = await FindAsync(escalation, contact, cancellationToken) ?? await CreateAsync(escalation, contact, cancellationToken);
            await store.SetAsync(key, ticket.Id, cancellationToken);
        }
        if (ticket.TicketParts?.TicketParts.Any(part => part.Body?.Contains(escalation.Mark, StringComparison.Ordinal) == true) == true) return;
        await api.ReplyAsync(ticket.Id, new("note", "admin", options.CurrentValue.AdminId, IntercomMapping.Note(escalation)), cancellationToken);
    }

    private async Task<IntercomTicket?> FindAsync(Escalation escalation, string contact, CancellationToken cancellationToken)
    {
        var tickets = (await api.SearchTicketsAsync(new(new("=", contact, "contact_ids")), cancellationToken)).Tickets;
        var found = tickets.FirstOrDefault(ticket =>
            ticket.TicketAttributes?.GetValueOrDefault(options.CurrentValue.ConversationAttribute) is { ValueKind: JsonValueKind.String } value
            && value.GetString() == escalation.ConversationId);
        // With its parts, which a search may leave out.
        return found is null ? null : await api.GetTicketAsync(found.Id, cancellationToken);
    }

    private Task<IntercomTicket> CreateAsync(Escalation escalation, string contact, CancellationToken cancellationToken)
    {
        var attributes = IntercomMapping.Ticket.Apply(escalation);
        attributes[options.CurrentValue.ConversationAttribute] = escalation.ConversationId;
        return api.CreateTicketAsync(new(options.CurrentValue.TicketTypeId, [new(contact)], attributes), cancellationToken);
    }
}
