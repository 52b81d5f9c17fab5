using System.Text;
using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.AotApp;

/// <summary>Each of the events: signed, verified, parsed, its resource read.</summary>
internal static class Webhooks
{
    private static readonly (WebhookEventType Type, string Model)[] Events =
    [
        (WebhookEventType.AgentCreated, "Agent"), (WebhookEventType.AgentUpdated, "Agent"),
        (WebhookEventType.ConversationStarted, "Conversation"), (WebhookEventType.ConversationEnded, "Conversation"),
        (WebhookEventType.MessageReceived, "Message"), (WebhookEventType.MessageSent, "Message"),
        (WebhookEventType.LeadCreated, "Lead"), (WebhookEventType.LeadUpdated, "Lead"),
        (WebhookEventType.LeadStatusUpdated, "Lead"), (WebhookEventType.LeadRegistered, "Lead"),
        (WebhookEventType.DocumentProcessed, "Document"), (WebhookEventType.DocumentCreated, "Document"),
        (WebhookEventType.DocumentUpdated, "Document"), (WebhookEventType.DocumentDeleted, "Document"),
        (WebhookEventType.DocumentRestored, "Document"), (WebhookEventType.AgentDeleted, "Agent"), (WebhookEventType.AgentRestored, "Agent"),
        (WebhookEventType.LeadDeleted, "Lead"), (WebhookEventType.LeadRestored, "Lead"),
        (WebhookEventType.ConversationUpdated, "Conversation"), (WebhookEventType.ConversationDeleted, "Conversation"),
        (WebhookEventType.ConversationRestored, "Conversation"), (WebhookEventType.MessageUpdated, "Message"),
        (WebhookEventType.MessageDeleted, "Message"), (WebhookEventType.MessageRestored, "Message"),
    ];

    public static async Task RunAsync(JsonElement answers, Report report)
    {
        foreach (var (type, model) in Events)
        {
            var body = Encoding.UTF8
                .GetBytes($$"""{"event":"{{type.Value}}","timestamp":"2026-02-01T03:04:05Z","attempt":1,"data":{{answers.GetProperty(model).GetRawText()}}}""");
            await report.CheckAsync(type.Value, () =>
            {
                var read = KnowrithmEvent.Parse(body);
                return Task.FromResult(
                    WebhookSignature.IsValid(body, WebhookSignature.Compute(body, "a-secret"), "a-secret")
                    && read is not UnknownEvent && read.Event == type && read.DataProblem is null && Id(read) == "text" && read.DeduplicationKey.Length == 64);
            });
        }
        Console.WriteLine($"{Events.Length} events parsed");
    }

    private static string? Id(KnowrithmEvent read) => read switch
    {
        AgentEvent agent => agent.Agent.Id,
        ConversationEvent conversation => conversation.Conversation.Id,
        MessageEvent message => message.Message.Id,
        LeadEvent lead => lead.Lead.Id,
        DocumentEvent document => document.Document.Id,
        _ => null,
    };
}
