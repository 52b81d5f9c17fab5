using System.Globalization;
using System.Text;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Zendesk;

internal sealed class ZendeskTickets(IZendeskApi api, Escalations escalations, KeyedLocks locks, IOptionsMonitor<ZendeskOptions> options)
    : IEventHandler<ConversationEnded>
{
    public async Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await escalations.OfAsync(knowrithmEvent, context, cancellationToken) is not { } escalation) return;
        using var turn = await locks.EnterAsync($"Zendesk {escalation.ConversationId}", cancellationToken);
        var tickets = (await api.FindTicketsAsync(escalation.ConversationId, cancellationToken)).Tickets;
        var tag = ZendeskMapping.Tag(escalation);
        if (tickets.Any(ticket => ticket.Tags.Contains(tag))) return;

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(escalation.Transcript));
        var upload = (await api.UploadAsync(escalation.FileName, file, cancellationToken)).Upload;
        var comment = new ZendeskComment(escalation.Text, Public: false, [upload.Token]);
        if (tickets.FirstOrDefault(static ticket => ticket.Status != "closed") is { } open)
        {
            await api.UpdateTicketAsync(open.Id,
                new(new() { ["comment"] = comment, ["tags"] = open.Tags.Append(tag), ["safe_update"] = true, ["updated_stamp"] = open.UpdatedAt }),
                    cancellationToken);
            return;
        }
        var ticket = ZendeskMapping.Ticket.Apply(escalation);
        (ticket["comment"], ticket["tags"], ticket["priority"]) = (comment, new[] { "knowrithm", tag }, options.CurrentValue.Priority);
        var closed = tickets.Count == 0 ? null : tickets.MaxBy(static each => each.Id);
        if (closed is not null) ticket["via_followup_source_id"] = closed.Id;
        var key = string.Create(CultureInfo.InvariantCulture, $"knowrithm-{escalation.ConversationId}-{closed?.Id ?? 0}");
        await api.CreateTicketAsync(new(ticket), key, cancellationToken);
    }
}
