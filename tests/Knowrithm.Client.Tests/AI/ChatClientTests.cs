using Knowrithm.Sandbox;
using Microsoft.Extensions.AI;

namespace Knowrithm.Client.Tests;

/// <summary>A caller who knows <see cref="IChatClient"/> alone, and an agent in a sandbox.</summary>
public sealed class ChatClientTests
{
    private const string Expected = "We open at nine. [Source 1]";

    private static readonly ChatMessage[] Question = [new(ChatRole.User, "When do you open?")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_turns_are_one_conversation(bool streaming)
    {
        await using var play = await TalkingSandbox.StartAsync();
        using var chat = play.Client.AsChatClient(play.AgentId);

        var first = await AskAsync(chat, streaming, Question);
        var second = await AskAsync(chat, streaming, [new(ChatRole.User, "When does the cafe close?")], new() { ConversationId = first.ConversationId });

        Assert.Equal(Expected, first.Text);
        Assert.Equal("The cafe closes at six. [Source 1]", second.Text);
        Assert.False(string.IsNullOrEmpty(first.ConversationId));
        Assert.Equal(first.ConversationId, second.ConversationId);
        var conversation = Assert.Single(await play.Client.Conversations.ListAllConversationsAsync().CollectAsync());
        Assert.Equal(conversation.Id, first.ConversationId);
        var messages = await play.Client.Conversations.ListAllConversationMessagesAsync(conversation.Id).CollectAsync();
        Assert.Equal(["When do you open?", Expected, "When does the cafe close?", "The cafe closes at six. [Source 1]"],
            messages.Select(static message => message.Content));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_response_has_all_that_the_message_has(bool streaming)
    {
        await using var play = await TalkingSandbox.StartAsync();
        using var chat = play.Client.AsChatClient(play.AgentId);

        var response = await AskAsync(chat, streaming, Question);

        var message = Assert.Single(response.Messages);
        var told = (await play.Client.Conversations.ListConversationMessagesAsync(response.ConversationId!))[1];
        Assert.Equal(ChatRole.Assistant, message.Role);
        Assert.Equal((told.Id, told.Id), (response.ResponseId, message.MessageId));
        Assert.Equal((told.ModelUsed, told.CreatedAt, ChatFinishReason.Stop), (response.ModelId, response.CreatedAt, response.FinishReason));
        Assert.NotNull(told.ModelUsed);
        Assert.NotNull(told.TokensUsed);
        Assert.Equal(told.TokensUsed, response.Usage?.TotalTokenCount);
        var text = Assert.Single(message.Contents.OfType<TextContent>());
        Assert.Equal(told.Id, Assert.IsType<Message>(text.RawRepresentation).Id);
        var citation = Assert.IsType<CitationAnnotation>(Assert.Single(text.Annotations!));
        Assert.Equal("hours.md", citation.Title);
        Assert.Equal(1, citation.AdditionalProperties?["source_number"]);
        var region = Assert.IsType<TextSpanAnnotatedRegion>(Assert.Single(citation.AnnotatedRegions!));
        Assert.Equal("[Source 1]", text.Text[region.StartIndex!.Value..region.EndIndex!.Value]);
        Assert.IsType<MessageSource>(citation.RawRepresentation);
    }

    [Fact]
    public async Task A_stream_has_the_status_without_text_and_then_the_agents_answer()
    {
        await using var play = await TalkingSandbox.StartAsync(o => o.TaskDuration = TimeSpan.FromMilliseconds(100));
        // A client that would never learn of the answer from its task: its clock stands still.
        using var client = new KnowrithmClient(TestClient.Options(play.Sandbox.Address,
            o => (o.ApiKey, o.ApiSecret, o.TimeProvider) = (play.Sandbox.ApiKey, play.Sandbox.ApiSecret, new TestTime())));
        using var chat = client.AsChatClient(play.AgentId);

        var updates = await chat.GetStreamingResponseAsync(Question).CollectAsync();

        Assert.Equal(["", "", Expected], updates.Select(static update => update.Text));
        Assert.Equal(["queued", "in_progress"], updates.Select(static update => update.RawRepresentation).OfType<ChatStatusEvent>()
            .Select(static status => status.Status.Value));
        Assert.IsType<Message>(updates[^1].RawRepresentation);
        Assert.Single(updates.Select(static update => update.ConversationId).Distinct());
        await play.UntilNoStreamIsOpenAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_ends_it_with_the_callers_token(bool streaming)
    {
        // Longer than anybody waits.
        await using var slow = await KnowrithmSandbox.StartAsync(o => (o.TaskDuration, o.SeedConversations) = (TimeSpan.FromHours(1), 1));
        using var client = new KnowrithmClient(TestClient.Options(slow.Address, o => (o.ApiKey, o.ApiSecret) = (slow.ApiKey, slow.ApiSecret)));
        using var chat = client.AsChatClient((await client.Agents.ListAgentsAsync())[0].Id);
        using var cancel = new CancellationTokenSource();

        var asking = AskAsync(chat, streaming, Question, cancellationToken: cancel.Token);
        await Until.TrueAsync(() => asking.IsCompleted || slow.Requests.Any(static request => request.Path.EndsWith("/chat", StringComparison.Ordinal)));
        Assert.False(asking.IsCompleted);
        await cancel.CancelAsync();

        Assert.Equal(cancel.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking)).CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_reply_is_an_exception_that_says_why(bool streaming)
    {
        await using var play = await TalkingSandbox.StartAsync(model: "missing-model");
        using var chat = play.Client.AsChatClient(play.AgentId);

        Assert.Contains("missing-model", (await Assert.ThrowsAsync<KnowrithmOperationException>(() => AskAsync(chat, streaming, Question))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_agent_is_a_KnowrithmException(bool streaming)
    {
        await using var play = await TalkingSandbox.StartAsync();
        using var chat = play.Client.AsChatClient("nobody");

        await Assert.ThrowsAnyAsync<KnowrithmApiException>(() => AskAsync(chat, streaming, Question));
    }

    [Fact]
    public async Task Many_callers_of_one_chat_client_have_each_their_own_conversation()
    {
        await using var play = await TalkingSandbox.StartAsync();
        for (var i = 0; i < 20; i++) play.Teach($"room{i}.md", $"Room{i} costs {i}00 euros.");
        using var chat = play.Client.AsChatClient(play.AgentId);

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var first = await AskAsync(chat, i % 2 == 0, [new(ChatRole.User, $"Room{i}")]);
            var second = await AskAsync(chat, i % 3 == 0, [new(ChatRole.User, $"Room{19 - i}")], new() { ConversationId = first.ConversationId });
            Assert.StartsWith($"Room{i} costs {i}00 euros.", first.Text, StringComparison.Ordinal);
            Assert.StartsWith($"Room{19 - i} costs {19 - i}00 euros.", second.Text, StringComparison.Ordinal);
            Assert.Equal(first.ConversationId, second.ConversationId);
            return first.ConversationId;
        }));

        Assert.Equal(20, ids.Distinct().Count());
        await play.UntilNoStreamIsOpenAsync();
    }

    [Fact]
    public async Task It_says_what_it_is()
    {
        await using var play = await TalkingSandbox.StartAsync();
        using var chat = play.Client.AsChatClient(play.AgentId);

        var metadata = chat.GetRequiredService<ChatClientMetadata>();

        Assert.Equal(("knowrithm", play.Sandbox.Address, play.AgentId), (metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId));
        Assert.Same(play.Client, chat.GetService<IKnowrithmClient>());
        Assert.Same(play.Client, chat.GetService<KnowrithmClient>());
        Assert.Same(chat, chat.GetService<IChatClient>());
        Assert.Null(chat.GetService<string>());
        Assert.Null(chat.GetService<IChatClient>("a key"));
    }

    [Fact]
    public async Task Disposing_it_leaves_the_client_alone()
    {
        await using var play = await TalkingSandbox.StartAsync();

        play.Client.AsChatClient(play.AgentId).Dispose();

        Assert.NotEmpty(await play.Client.Agents.ListAgentsAsync());
    }

    [Fact]
    public async Task A_raw_representation_says_how_a_conversation_is_started()
    {
        await using var play = await TalkingSandbox.StartAsync();
        using var chat = play.Client.AsChatClient(play.AgentId);

        var response = await chat
            .GetResponseAsync(Question, new() { RawRepresentationFactory = _ => new CreateConversationRequest { AgentId = "", Title = "From the shop" } });

        var conversation = Assert.Single(await play.Client.Conversations.ListAllConversationsAsync().CollectAsync());
        Assert.Equal((response.ConversationId, "From the shop"), (conversation.Id, conversation.Title));
    }

    private static Task<ChatResponse> AskAsync(IChatClient chat, bool streaming, ChatMessage[] messages, ChatOptions? options = null,
        CancellationToken cancellationToken = default) => streaming
        ? chat.GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(CancellationToken.None)
        : chat.GetResponseAsync(messages, options, cancellationToken);
}
