using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>
/// What a webhook tells of an item, so that the feed does not tell it again. The state in the store is always what handlers were told last.
/// </summary>
/// <remarks>
/// A webhook that arrives after the feed, or another webhook, has told of a newer state is late. An update that is provably late (by the resource's
/// <c>updated_at</c>, or the event's time) is not appended: a handler that upserts would go back to the older state, and nobody would correct it. It is
/// counted and logged. A creation that nobody has told is appended even so, since a handler may wait for nothing else; its state is then what is remembered,
/// so that the next pass finds the difference and tells of the current state. The same heals whatever cannot be proven to be late: among them a webhook for
/// something that is deleted, which the next complete pass then finds deleted again.
/// </remarks>
internal sealed class WebhookFacts(
    IChangeStore store, BodyCodec codec, PolledLists lists, IOptions<ChangeFeedOptions> options, FeedTelemetry telemetry, ILogger<WebhookFacts> logger)
{
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
    /// <returns>False when an event of that key was appended before, or something newer was told.</returns>
    public async ValueTask<bool> AppendAsync(EventOwner owner, KnowrithmEvent one, StoredEvent stored, CancellationToken token)
    {
        // Each time that another was faster, the other has got on; without its state, the event would hide a later change from the feed.
        while (true)
        {
            token.ThrowIfCancellationRequested();
            var fact = await FactAsync(owner, one, token);
            if (fact.IsLate)
            {
                telemetry.Late(one);
                EventsLog.LateWebhook(logger, stored.ToString());
            }
            if (fact.IsLate || fact.IsTold) return false;
            var result = await store.CommitChangesAsync(
                owner, new()
                {
                    List = fact.Write?.List ?? fact.Also?.List ?? "",
                    States = [.. new[] { fact.Write, fact.Also }.OfType<ChangeStateWrite>()],
                    Changes = [new() { Event = one, Stored = stored }],
                }, token);
            if (result.IsCommitted) return result.Appended > 0;
        }
    }

    private async Task<WebhookFact> FactAsync(EventOwner owner, KnowrithmEvent one, CancellationToken token)
    {
        try
        {
            return one switch
            {
                LeadEvent lead => await FactAsync(owner, Leads, lead.Lead, one, "lead", token),
                AgentEvent agent => await FactAsync(owner, Agents, agent.Agent, one, "agent", token),
                ConversationEvent conversation => await FactAsync(owner, Conversations, conversation.Conversation, one, "conversation", token),
                DocumentEvent document => await FactAsync(owner, Documents, document.Document, one, "document", token),
                MessageEvent { Message.Id.Length: > 0, ConversationId.Length: > 0 } message => await FactAsync(owner, message, token),
                _ => default,
            };
        }
        catch (KnowrithmSerializationException)
        {
            // It names no resource. That is for the handler.
            return default;
        }
    }

    private async Task<WebhookFact> FactAsync<T>(EventOwner owner, FeedSource<T> source, T item, KnowrithmEvent one, string name, CancellationToken token)
        where T : ApiObject
    {
        var isPolled = (lists.Value & (source.Bit == ChangeFeedLists.Conversations ? source.Bit | ChangeFeedLists.Messages : source.Bit)) != 0;
        if (!isPolled) return default;
        var key = source.KeyOf(source.IdOf(item));
        var state = (await store.FindStatesAsync(owner, source.List, [key], token)) is [var found] ? found : null;
        var old = state is null ? null : FeedItem.Parse(codec.Decode(state.Data).Span);
        // What was erased stays erased.
        if (state is not null && old is null) return default;
        var told = Told(source, item, one.Data, name);
        var isCreation = one.Event == source.Created || one is LeadRegistered;
        var updated = source.UpdatedAt(item);
        if (old is null) return new(Write(source, new() { Key = key }, new()
        {
            Id = source.IdOf(item),
            Origin = FeedOrigin.Webhook,
            UpdatedAt = updated,
            IsPending = true,
            IsIntroduced = isCreation,
            Fields = told,
        }));
        // Of conversations, only messages are told of: there is nothing to compare with.
        if ((lists.Value & source.Bit) == 0) return default;
        var at = updated ?? one.Timestamp;
        if (state!.IsGone)
        {
            if (one.Event == source.Created || at < old.GoneAt - options.Value.Overlap) return new(IsLate: true);
        }
        else if (one.Event == source.Created && old is { IsIntroduced: true, Origin: FeedOrigin.Feed }) return new(IsTold: true);
        var fields = Merge(old.Fields, told);
        var isSame = !state.IsGone && fields.AsSpan().SequenceEqual(old.Fields);
        if (isSame && !isCreation && old.Origin == FeedOrigin.Feed && old.Told == source.KindOf(one.Event)) return new(IsTold: true);
        var isOlder = at < old.UpdatedAt;
        if (isOlder && !isCreation && old.Origin != FeedOrigin.Baseline && !state.IsGone) return new(IsLate: true);
        return new(Write(source, state with { IsGone = false }, old with
        {
            Origin = FeedOrigin.Webhook,
            Told = FeedTold.Nothing,
            UpdatedAt = updated > old.UpdatedAt || old.UpdatedAt is null ? updated ?? old.UpdatedAt : old.UpdatedAt,
            Activity = isSame ? old.Activity : 0,
            IsPending = old.IsPending || state.IsGone,
            IsIntroduced = old.IsIntroduced || isCreation || state.IsGone,
            GoneAt = null,
            Fields = fields,
        }));
    }

    private async Task<WebhookFact> FactAsync(EventOwner owner, MessageEvent one, CancellationToken token)
    {
        if ((lists.Value & ChangeFeedLists.Messages) == 0) return default;
        var key = EventKey.Subject(EventSubject.Conversation(one.ConversationId!));
        var state = (await store.FindStatesAsync(owner, MessagePass.List, [key], token)) is [var found] ? found : new() { Key = key };
        if (state.IsGone && state.Data.IsEmpty) return default;
        var known = FeedMessages.Parse(codec.Decode(state.Data).Span);
        known.Conversation = one.ConversationId!;
        var (old, hash) = (known.Find(one.Message.Id), one.Message.Content is null ? 0 : FeedMessage.HashOf(one.Message));
        // A message is created once, and before it is deleted.
        if (old is { Mark: FeedMessageMark.Gone }) return new(IsLate: true);
        // Of an older state, the next reading tells what has become of it. Whether it was told before, its key says.
        if (old is not null && (hash == 0 || hash == old.Hash)) return default;
        // That of a conversation that is gone, too: when the conversation is back, it is compared with what was told here.
        known.Set(old is null ? new(one.Message.Id, hash, FeedMessageMark.Present) : old with { Hash = hash });
        return new(new ChangeStateWrite(MessagePass.List, state with { Data = codec.Encode(known.ToBytes()) }), await ReadAgainAsync(owner, key, token));
    }

    // A message that comes late may be deleted, or another by now: its conversation is read again, whether it changes or not.
    private async Task<ChangeStateWrite?> ReadAgainAsync(EventOwner owner, string key, CancellationToken token)
    {
        if (await store.FindStatesAsync(owner, Conversations.List, [key], token) is not [{ IsGone: false } state]) return null;
        return FeedItem.Parse(codec.Decode(state.Data).Span) is { IsPending: false } item ? Write(Conversations, state, item with { IsPending = true }) : null;
    }

    private ChangeStateWrite Write<T>(FeedSource<T> source, ChangeState state, FeedItem item)
        where T : ApiObject => new(source.List, state with { Data = codec.Encode(item.ToBytes()) });

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
