using System.Reflection;
using Microsoft.Extensions.AI;

namespace Knowrithm.Client.Tests;

/// <summary>What an agent cannot be told: refused or ignored, and never half sent.</summary>
public sealed class ChatRefusalTests
{
    // Option, what is named, whether it is a requirement. What is not here is honoured: ConversationId, RawRepresentationFactory.
    private static readonly (string Name, Action<ChatOptions> Set, bool IsRequirement)[] Options =
    [
        ("Tools", static o => o.Tools = [AIFunctionFactory.Create(static () => 1, "one")], true),
        ("ToolMode", static o => o.ToolMode = ChatToolMode.RequireAny, true),
        ("ResponseFormat", static o => o.ResponseFormat = ChatResponseFormat.Json, true),
        ("Instructions", static o => o.Instructions = "Be short.", true),
        ("StopSequences", static o => o.StopSequences = ["."], true),
        ("ModelId", static o => o.ModelId = "gpt-4o", true),
        ("ContinuationToken", static o => o.ContinuationToken = ResponseContinuationToken.FromBytes(new byte[] { 1 }), true),
        ("Temperature", static o => o.Temperature = 0.1f, false),
        ("TopP", static o => o.TopP = 0.1f, false),
        ("TopK", static o => o.TopK = 1, false),
        ("FrequencyPenalty", static o => o.FrequencyPenalty = 0.1f, false),
        ("PresencePenalty", static o => o.PresencePenalty = 0.1f, false),
        ("Seed", static o => o.Seed = 1, false),
        ("Reasoning", static o => o.Reasoning = new(), false),
        ("MaxOutputTokens", static o => o.MaxOutputTokens = 100, false),
        ("AllowMultipleToolCalls", static o => o.AllowMultipleToolCalls = true, false),
        ("AllowBackgroundResponses", static o => o.AllowBackgroundResponses = true, false),
        ("AdditionalProperties", static o => o.AdditionalProperties = new() { ["x"] = 1 }, false),
    ];

    private static readonly (string Named, ChatMessage Message)[] Messages =
    [
        ("role 'system'", new(ChatRole.System, "Be short.")),
        ("role 'tool'", new(ChatRole.Tool, [new FunctionResultContent("1", "x")])),
        ("role 'developer'", new(new ChatRole("developer"), "Be short.")),
        ("DataContent", new(ChatRole.User, [new TextContent("Look"), new DataContent(new byte[] { 1 }, "image/png")])),
        ("UriContent", new(ChatRole.User, [new UriContent("https://example.com/a.png", "image/png")])),
        ("FunctionCallContent", new(ChatRole.Assistant, [new FunctionCallContent("1", "one")])),
    ];

    public static TheoryData<string, UnsupportedHandling, bool> OptionCases =>
        [.. Options.SelectMany(static option => Enum.GetValues<UnsupportedHandling>()
            .Select(handling => (option.Name, handling, Refuses(handling, option.IsRequirement))))];

    public static TheoryData<string, UnsupportedHandling, bool> MessageCases =>
        [.. Messages.SelectMany(static message => Enum.GetValues<UnsupportedHandling>()
            .Select(handling => (message.Named, handling, Refuses(handling, true))))];

    [Theory]
    [MemberData(nameof(OptionCases))]
    public async Task An_option_is_refused_or_ignored(string name, UnsupportedHandling handling, bool isRefused)
    {
        var options = new ChatOptions();
        Options.Single(option => option.Name == name).Set(options);

        await CheckAsync(handling, [new(ChatRole.User, "Q")], options, isRefused ? name : null);
    }

    [Theory]
    [MemberData(nameof(MessageCases))]
    public async Task A_message_is_refused_or_left_out(string named, UnsupportedHandling handling, bool isRefused) =>
        await CheckAsync(handling, [Messages.Single(message => message.Named == named).Message, new(ChatRole.User, "Q")], null, isRefused ? named : null);

    [Fact]
    public void Every_option_has_a_rule() => Assert.Equal(
        typeof(ChatOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => property.Name).Order(),
        Options.Select(static option => option.Name).Concat(["ConversationId", "RawRepresentationFactory"]).Order());

    [Fact]
    public async Task All_that_is_refused_is_named_at_once() =>
        await CheckAsync(UnsupportedHandling.RefuseRequirements, [new(ChatRole.System, "S"), new(ChatRole.User, "Q")],
            new() { Instructions = "I", ResponseFormat = ChatResponseFormat.Json }, "ResponseFormat, Instructions, a message of the role 'system'");

    [Fact]
    public async Task What_asks_for_nothing_special_is_fine() =>
        await CheckAsync(UnsupportedHandling.RefuseAll, [new(ChatRole.User, "Q")],
            new()
            {
                Tools = [],
                ToolMode = ChatToolMode.Auto,
                ResponseFormat = ChatResponseFormat.Text,
                Instructions = "",
                StopSequences = [],
                ModelId = "a1",
                AllowBackgroundResponses = false,
                AdditionalProperties = []
            }, null);

    [Fact]
    public async Task Reasoning_and_usage_of_earlier_replies_are_accepted() =>
        await CheckAsync(UnsupportedHandling.RefuseAll, [new(ChatRole.User, [new TextReasoningContent("hm"), new UsageContent(new()), new TextContent("Q")])],
            null, null);

    [Theory]
    [InlineData(null)]
    [InlineData("c9")]
    public async Task Earlier_messages_are_refused_unless_they_are_to_be_flattened(string? conversationId)
    {
        ChatMessage[] history = [new(ChatRole.User, "One"), new(ChatRole.Assistant, "First"), new(ChatRole.User, "Two"), new(ChatRole.User, "Three")];
        using var server = new ReplyingServer();
        using var refusing = server.Client.AsChatClient("a1");
        using var flattening = server.Client.AsChatClient("a1", new() { History = HistoryHandling.Flatten });
        using var own = server.Client
            .AsChatClient("a1", new() { History = HistoryHandling.Flatten, Flatten = static (history, question) => $"{history.Count} {question}" });
        var options = new ChatOptions { ConversationId = conversationId };

        var refusal = await Assert.ThrowsAsync<NotSupportedException>(() => refusing.GetResponseAsync(history, options));
        Assert.Contains("ChatOptions.ConversationId", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("HistoryHandling.Flatten", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        await flattening.GetResponseAsync(history, options);
        await own.GetResponseAsync(history, options);

        Assert.Equal(
            ["Our conversation so far:\n\nuser: One\n\nassistant: First\n\nNow answer this question:\n\nTwo\n\nThree", "2 Two\n\nThree"], server.Questions);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Without_a_question_nothing_is_sent(int which)
    {
        ChatMessage[][] cases =
            [[], [new(ChatRole.User, "")], [new(ChatRole.User, " ")], [new(ChatRole.User, "Q"), new(ChatRole.Assistant, "A")], [new(ChatRole.System, "S")]];
        using var server = new ReplyingServer();
        using var chat = server.Client.AsChatClient("a1", new() { Unsupported = UnsupportedHandling.Ignore, History = HistoryHandling.Flatten });

        await Assert.ThrowsAsync<ArgumentException>(() => chat.GetResponseAsync(cases[which]));
        Assert.Throws<ArgumentException>(() => { _ = chat.GetStreamingResponseAsync(cases[which]); });

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_conversation_id_does_not_start_a_conversation(string id)
    {
        using var server = new ReplyingServer();
        using var chat = server.Client.AsChatClient("a1");

        await Assert.ThrowsAsync<ArgumentException>(() => chat.GetResponseAsync("Q", new() { ConversationId = id }));

        Assert.Empty(server.Requests);
    }

    private static bool Refuses(UnsupportedHandling handling, bool isRequirement) => handling switch
    {
        UnsupportedHandling.Ignore => false,
        UnsupportedHandling.RefuseAll => true,
        _ => isRequirement,
    };

    /// <summary>Both ways of asking: refused by name before anything is sent, or asked as if it had not been there.</summary>
    private static async Task CheckAsync(UnsupportedHandling handling, ChatMessage[] messages, ChatOptions? options, string? refused)
    {
        using var server = new ReplyingServer();
        using var chat = server.Client.AsChatClient("a1", new() { Unsupported = handling });
        if (refused is null)
        {
            Assert.Equal("Yes.", (await chat.GetResponseAsync(messages, options)).Text);
            Assert.Equal("Yes.", (await chat.GetStreamingResponseAsync(messages, options).ToChatResponseAsync()).Text);
            Assert.All(server.Questions, static question => Assert.EndsWith("Q", question, StringComparison.Ordinal));
            return;
        }
        foreach (var refusal in new[] { await Assert.ThrowsAsync<NotSupportedException>(() => chat.GetResponseAsync(messages, options)),
            Assert.Throws<NotSupportedException>(() => { _ = chat.GetStreamingResponseAsync(messages, options); }) })
            Assert.Contains(refused, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
