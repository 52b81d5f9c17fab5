using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Knowrithm.Client.Tests;

/// <summary>An agent among what .NET puts around chat clients.</summary>
public sealed class ChatPipelineTests
{
    private const string Expected = "We open at nine. [Source 1]";
    private const string Question = "When do you open?";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_has_spans_under_OpenTelemetry(bool streaming)
    {
        await using var play = await TalkingSandbox.StartAsync();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "knowrithm.test",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var chat = play.Client.AsChatClient(play.AgentId).AsBuilder().UseOpenTelemetry(sourceName: "knowrithm.test").Build();

        var response = streaming ? await chat.GetStreamingResponseAsync(Question).ToChatResponseAsync() : await chat.GetResponseAsync(Question);

        var span = Assert.Single(spans, span => play.AgentId.Equals(span.GetTagItem("gen_ai.request.model")));
        Assert.Equal(("knowrithm", "chat"), (span.GetTagItem("gen_ai.provider.name"), span.GetTagItem("gen_ai.operation.name")));
        Assert.Equal((response.ModelId, response.ResponseId), (span.GetTagItem("gen_ai.response.model"), span.GetTagItem("gen_ai.response.id")));
        Assert.Equal(play.Sandbox.Address.Host, span.GetTagItem("server.address"));
    }

    [Fact]
    public async Task It_is_logged_and_cached()
    {
        await using var play = await TalkingSandbox.StartAsync();
        using var overheard = new CapturedTelemetry();
        using var loggers = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Debug).AddProvider(overheard));
        using var chat = play.Client.AsChatClient(play.AgentId).AsBuilder()
            .UseDistributedCache(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())))
            .UseLogging(loggers)
            .Build();

        var first = await chat.GetResponseAsync(Question);
        var again = await chat.GetResponseAsync(Question);
        var other = await chat.GetResponseAsync("When does the cafe close?");

        Assert.Equal((Expected, Expected), (first.Text, again.Text));
        Assert.NotEqual(first.Text, other.Text);
        Assert.Equal(first.ConversationId, again.ConversationId);
        var cited = Assert.IsType<CitationAnnotation>(Assert.Single(again.Messages[0].Contents.OfType<TextContent>().Single().Annotations!));
        Assert.Equal("hours.md", cited.Title);
        Assert.Equal(2, play.Sandbox.Requests.Count(static request => request.Path.EndsWith("/chat", StringComparison.Ordinal)));
        Assert.Contains(overheard.Lines, static line => line.Contains("GetResponseAsync", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_the_chat_client_of_Semantic_Kernel_which_sends_the_whole_history(bool streaming)
    {
        await using var play = await TalkingSandbox.StartAsync();
        using var chat = play.Client.AsChatClient(play.AgentId, new() { History = HistoryHandling.Flatten });
        var kernel = chat.AsChatCompletionService();
        var history = new ChatHistory();

        history.AddUserMessage(Question);
        history.AddAssistantMessage(await AnswerAsync());
        history.AddUserMessage("And the cafe?");
        await AnswerAsync();

        Assert.Equal(Expected, history[1].Content);
        var asked = play.Sandbox.Requests.Where(static request => request.Path.EndsWith("/chat", StringComparison.Ordinal))
            .Select(static request => request.Body).ToArray();
        Assert.Equal(2, asked.Length);
        foreach (var part in new[] { Question, Expected, "And the cafe?" }) Assert.Contains(part, asked[1], StringComparison.Ordinal);

        async Task<string> AnswerAsync()
        {
            if (!streaming) return (await kernel.GetChatMessageContentAsync(history)).Content!;
            var parts = await kernel.GetStreamingChatMessageContentsAsync(history).CollectAsync();
            return string.Concat(parts.Select(static part => part.Content));
        }
    }

    [Fact]
    public async Task Semantic_Kernel_does_not_lose_its_history_silently()
    {
        await using var play = await TalkingSandbox.StartAsync();
        using var chat = play.Client.AsChatClient(play.AgentId);
        var history = new ChatHistory();
        history.AddUserMessage(Question);
        history.AddAssistantMessage(Expected);
        history.AddUserMessage("And the cafe?");

        var refusal = await Assert.ThrowsAsync<NotSupportedException>(() => chat.AsChatCompletionService().GetChatMessageContentAsync(history));

        Assert.Contains("HistoryHandling.Flatten", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await play.Client.Conversations.ListAllConversationsAsync().CollectAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("acme")]
    public async Task A_container_has_it_with_and_without_a_key_and_in_a_pipeline(string? clientName)
    {
        await using var play = await TalkingSandbox.StartAsync();
        var services = new ServiceCollection();
        // Twice the same client beneath, and one that nobody else added.
        services.AddKnowrithmChatClient(play.AgentId, clientName: clientName);
        services.AddKeyedKnowrithmChatClient("flat", play.AgentId, static o => o.History = HistoryHandling.Flatten, clientName);
        services.AddKeyedChatClient("piped",
            provider => (clientName is null ? provider.GetRequiredService<IKnowrithmClient>() : provider.GetRequiredKeyedService<IKnowrithmClient>(clientName))
                .AsChatClient(play.AgentId)).UseOpenTelemetry();
        services.Configure<KnowrithmClientOptions>(clientName ?? "",
            o => (o.ApiKey, o.ApiSecret, o.BaseUrl) = (play.Sandbox.ApiKey, play.Sandbox.ApiSecret, play.Sandbox.Address.ToString()));
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        var chat = provider.GetRequiredService<IChatClient>();
        var keyed = provider.GetRequiredKeyedService<IChatClient>("flat");

        Assert.Same(chat, provider.GetRequiredService<IChatClient>());
        Assert.NotSame(chat, keyed);
        Assert.Same(chat.GetService<IKnowrithmClient>(), keyed.GetService<IKnowrithmClient>());
        Assert.Equal(Expected, (await chat.GetResponseAsync(Question)).Text);
        Assert.Equal(Expected, (await keyed
            .GetResponseAsync([new(Microsoft.Extensions.AI.ChatRole.Assistant, "Hello"), new(Microsoft.Extensions.AI.ChatRole.User, Question)])).Text);
        Assert.Equal(Expected, (await provider.GetRequiredKeyedService<IChatClient>("piped").GetResponseAsync(Question)).Text);
    }

    [Fact]
    public void A_container_keeps_the_client_that_is_there()
    {
        var own = NSubstitute.Substitute.For<IKnowrithmClient>();
        var services = new ServiceCollection().AddSingleton(own);
        services.AddKnowrithmChatClient("a1");
        using var provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IChatClient>().GetService<IKnowrithmClient>());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void An_agent_without_an_id_is_refused(string? agentId)
    {
        Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddKnowrithmChatClient(agentId!));
        Assert.ThrowsAny<ArgumentException>(() => NSubstitute.Substitute.For<IKnowrithmClient>().AsChatClient(agentId!));
    }
}
