using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>What a webhook tells of an item, so that the feed does not tell it again.</summary>
internal sealed class WebhookFacts(IChangeStore store, BodyCodec codec)
{
    private const int Tries = 10;
    private const string Messages = "messages";

    private static readonly FeedSource<Agent> Agents = FeedSources.Agents(null);
    private static readonly FeedSource<Lead> Leads = FeedSources.Leads(null);
    private static readonly FeedSource<Document> Documents = FeedSources.Documents(null);
    private static readonly FeedSource<Conversation> Conversations = FeedSources.Conversations(null);

    /// <summary>Whether Knowrithm documents a webhook of this name.</summary>
    public static bool HasWebhook(WebhookEventType type) => type == WebhookEventType.AgentCreated || type == WebhookEventType.AgentUpdated
        || type == WebhookEventType.LeadCreated || type == WebhookEventType.LeadUpdated || type == WebhookEventType.LeadStatusUpdated
        || type == WebhookEventType.ConversationStarted || type == WebhookEventType.ConversationEnded || type == WebhookEventType.MessageReceived
        || type == WebhookEventType.MessageSent || type == WebhookEventType.DocumentProcessed;

    /// <summary>Appends a webhook's event together with what it tells.</summary>
    /// <returns>False when an event of that key was appended before, or the feed has told all of it.</returns>
    public async ValueTask<bool> AppendAsync(EventOwner owner, KnowrithmEvent one, StoredEvent stored, CancellationToken token)
    {
        for (var i = 1; ; i++)
        {
            var (write, isTold) = await WriteAsync(owner, one, token);
            if (isTold) return false;
            var result = await store.CommitChangesAsync(
                owner, new()
                {
                    List = write?.List ?? "",
                    // Whoever is in the way is quick; at the worst, the feed tells it once more.
                    States = write is { } state && i < Tries ? [state] : [],
                    Changes = [new() { Event = one, Stored = stored }],
                }, token);
            if (result.IsCommitted) return result.Appended > 0;
        }
    }

    private async Task<(ChangeStateWrite? Write, bool IsTold)> WriteAsync(EventOwner owner, KnowrithmEvent one, CancellationToken token)
    {
        try
        {
            return one switch
            {
                LeadEvent lead => await WriteAsync(owner, Leads, lead.Lead, one, "lead", token),
                AgentEvent agent => await WriteAsync(owner, Agents, agent.Agent, one, "agent", token),
                ConversationEvent conversation => await WriteAsync(owner, Conversations, conversation.Conversation, one, "conversation", token),
                DocumentEvent document => await WriteAsync(owner, Documents, document.Document, one, "document", token),
                MessageEvent { Message.Id.Length: > 0, ConversationId.Length: > 0 } message => (await WriteAsync(owner, message, token), false),
                _ => (null, false),
            };
        }
        catch (KnowrithmSerializationException)
        {
            // It names no resource. That is for the handler.
            return (null, false);
        }
    }

    private async Task<(ChangeStateWrite?, bool)> WriteAsync<T>(
        EventOwner owner, FeedSource<T> source, T item, KnowrithmEvent one, string name, CancellationToken token)
        where T : ApiObject
    {
        var key = source.KeyOf(source.IdOf(item));
        var state = (await store.FindStatesAsync(owner, source.List, [key], token)) is [var found] ? found : null;
        var old = state is null ? null : FeedItem.Parse(codec.Decode(state.Data).Span);
        if (state is not null && old is null) return (null, false);
        var told = Told(source, item, one.Data, name);
        var fields = Merge(old?.Fields ?? new byte[told.Length], told);
        var updated = source.UpdatedAt(item);
        // The feed has told the same, or something newer, as an event of its own.
        var isSame = old is not null && !state!.IsGone && fields.AsSpan().SequenceEqual(old.Fields);
        if (isSame && old!.Origin == FeedOrigin.Feed && one is LeadUpdated or LeadStatusUpdated or AgentUpdated or ConversationEnded or DocumentProcessed)
            return (null, true);
        if ((updated ?? one.Timestamp) < old?.UpdatedAt || state is { IsGone: true }) return (null, false);
        var item2 = new FeedItem
        {
            Id = source.IdOf(item),
            Origin = FeedOrigin.Webhook,
            UpdatedAt = updated ?? old?.UpdatedAt,
            Whole = isSame ? old!.Whole : 0,
            IsPending = old?.IsPending ?? true,
            MissingPass = old?.MissingPass ?? 0,
            Fields = fields,
        };
        return (new(source.List, (state ?? new() { Key = key }) with { Data = codec.Encode(item2.ToBytes()) }), false);
    }

    private async Task<ChangeStateWrite?> WriteAsync(EventOwner owner, MessageEvent one, CancellationToken token)
    {
        var key = EventKey.Subject(EventSubject.Conversation(one.ConversationId!));
        var state = (await store.FindStatesAsync(owner, Messages, [key], token)) is [var found] ? found : new() { Key = key };
        if (state.IsGone) return null;
        var known = FeedMessages.Parse(codec.Decode(state.Data).Span);
        if (known.Find(one.Message.Id) is not null) return null;
        known.Conversation = one.ConversationId!;
        known.Set(new(one.Message.Id, 0, FeedMessageMark.Present));
        return new(Messages, state with { Data = codec.Encode(known.ToBytes()) });
    }

    /// <summary>The hashes of the fields that the webhook contains; zero for the others.</summary>
    private static byte[] Told<T>(FeedSource<T> source, T item, JsonElement data, string name)
        where T : ApiObject
    {
        if (data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var own) && own.ValueKind == JsonValueKind.Object
            && !data.TryGetProperty("id"u8, out _)) data = own;
        var hashes = source.FieldsOf(item);
        for (var i = 0; i < source.Fields.Count; i++)
            if (source.Fields[i].Read(item) is null && !(data.ValueKind == JsonValueKind.Object && data.TryGetProperty(source.Fields[i].Name, out _)))
                hashes.AsSpan(i * FeedHash.Length, FeedHash.Length).Clear();
        return hashes;
    }

    private static byte[] Merge(byte[] old, byte[] told)
    {
        var fields = old.ToArray();
        for (var i = 0; i + FeedHash.Length <= Math.Min(old.Length, told.Length); i += FeedHash.Length)
            if (told.AsSpan(i, FeedHash.Length).ContainsAnyExcept((byte)0)) told.AsSpan(i, FeedHash.Length).CopyTo(fields.AsSpan(i));
        return fields;
    }
}
