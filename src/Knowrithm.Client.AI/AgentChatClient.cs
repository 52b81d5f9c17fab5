using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>An agent as a chat client.</summary>
internal sealed class AgentChatClient(IKnowrithmClient client, string agentId, KnowrithmChatClientOptions options) : IChatClient
{
    private readonly ChatInputReader _reader = new(agentId, options);
    private readonly ChatClientMetadata _metadata = new("knowrithm", (client as KnowrithmClient)?.BaseAddress, agentId);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var input = _reader.Read(this, messages, options);
        var conversationId = await ConverseAsync(input, cancellationToken).ConfigureAwait(false);
        var answer = await client.Conversations.AskAsync(conversationId, input.Question, cancellationToken).ConfigureAwait(false);
        return ChatOutput.Response(answer.Message, conversationId);
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        CancellationToken cancellationToken = default) =>
        StreamAsync(_reader.Read(this, messages, options), cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null) return null;
        object[] services = [this, _metadata, client];
        return Array.Find(services, serviceType.IsInstanceOfType);
    }

    public void Dispose()
    {
        // The connections belong to the client beneath.
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(ChatInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var conversationId = await ConverseAsync(input, cancellationToken).ConfigureAwait(false);
        await foreach (var news in client.Conversations.AskStreamingAsync(conversationId, input.Question, cancellationToken).ConfigureAwait(false))
            yield return ChatOutput.Update(news, conversationId);
    }

    private async Task<string> ConverseAsync(ChatInput input, CancellationToken cancellationToken) =>
        input.ConversationId ?? (await client.Conversations.CreateConversationAsync(input.NewConversation, cancellationToken).ConfigureAwait(false)).Id;
}
