using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Conversations with agents: start one, ask, read its messages. There is no route for one conversation by its id, so there is no <c>GetConversation</c>: list them.
/// All methods throw the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs and widget.
/// </summary>
[PathPrefix("/api/v1")]
public interface IConversationsApi
{
    /// <summary>
    /// What makes the requests: Refit's class has it in a property of this name. A stream needs to know its client's limits before there is a response to
    /// learn them from. A double has none, and the defaults apply.
    /// </summary>
    internal HttpClient? Client => null;

    /// <summary>One page of the current user's conversations. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 20.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation")]
    Task<Page<Conversation>> ListConversationsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, CancellationToken cancellationToken = default);

    /// <summary>All the current user's conversations, page by page while you read.</summary>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Conversation> ListAllConversationsAsync(int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationsAsync(page, perPage, token), perPage, cancellationToken);

    /// <summary>One page of an agent's conversations; a lead sees only its own. Retried: it only reads.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 20.</param>
    /// <param name="filter">Which conversations; by default the active ones.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/agent/{agentId}")]
    Task<Page<Conversation>> ListConversationsByAgentAsync(string agentId, int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] AgentConversationFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All an agent's conversations, page by page while you read.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="filter">Which conversations; by default the active ones.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Conversation> ListAllConversationsByAgentAsync(string agentId, AgentConversationFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationsByAgentAsync(agentId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>One page of the conversations of whoever the credentials belong to: a user, or a lead with its own token. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 20.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/entity")]
    Task<Page<Conversation>> ListConversationsForEntityAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, CancellationToken cancellationToken = default);

    /// <summary>All the conversations of whoever the credentials belong to, page by page while you read.</summary>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Conversation> ListAllConversationsForEntityAsync(int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationsForEntityAsync(page, perPage, token), perPage, cancellationToken);

    /// <summary>One page of a user's or lead's conversations; a lead sees only its own. Retried: it only reads.</summary>
    /// <param name="entityId">The user or lead.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 20.</param>
    /// <param name="filter">Which conversations; by default the active ones.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/entity/{entityId}")]
    Task<Page<Conversation>> ListConversationsByEntityAsync(string entityId, int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] EntityConversationFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All a user's or lead's conversations, page by page while you read.</summary>
    /// <param name="entityId">The user or lead.</param>
    /// <param name="filter">Which conversations; by default the active ones.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Conversation> ListAllConversationsByEntityAsync(string entityId, EntityConversationFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationsByEntityAsync(entityId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>All deleted conversations of the current user; the server does not page them. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/deleted")]
    Task<Page<Conversation>> ListDeletedConversationsAsync(CancellationToken cancellationToken = default);

    /// <summary>Starts a conversation with an agent. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/conversation")]
    Task<Conversation> CreateConversationAsync([Body] CreateConversationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a conversation with its messages; it can be restored. Scope <c>write</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such conversation, or it is deleted already. With <see cref="KnowrithmException.MayHaveBeenApplied"/> an earlier sending of this call may have done it.</exception>
    [Delete("/conversation/{conversationId}")]
    Task<ConversationReceipt> DeleteConversationAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted conversation, without its messages: <see cref="RestoreAllMessagesAsync"/>. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such deleted conversation.</exception>
    [Patch("/conversation/{conversationId}/restore")]
    Task<ConversationReceipt> RestoreConversationAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>One page of a conversation's messages, oldest first. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 50, the vendor's widget asks for 100.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/{conversationId}/messages")]
    Task<Page<Message>> ListConversationMessagesAsync(string conversationId, int page = 1, [AliasAs("per_page")] int? perPage = null, CancellationToken cancellationToken = default);

    /// <summary>All a conversation's messages, oldest first, page by page while you read.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Message> ListAllConversationMessagesAsync(string conversationId, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationMessagesAsync(conversationId, page, perPage, token), perPage, cancellationToken);

    /// <summary>Deletes all messages of a conversation; they can be restored. Scope <c>write</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/conversation/{conversationId}/messages")]
    Task<ConversationReceipt> DeleteConversationMessagesAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Restores all deleted messages of a conversation. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="conversationId">The conversation; it must be active.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/conversation/{conversationId}/message/restore-all")]
    Task<ConversationReceipt> RestoreAllMessagesAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Sends a message, and waits until the agent has dealt with it. For the answer itself, <see cref="AskAsync(string, string, CancellationToken)"/> is simpler. Scope <c>write</c>.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="request">The message.</param>
    /// <param name="cancellationToken">Stops waiting; the agent goes on.</param>
    Task<ChatReply> SendMessageAsync(string conversationId, SendMessageRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartSendMessageAsync(conversationId, request, cancellationToken), cancellationToken);

    /// <summary>Sends a message; the agent answers in the background. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="request">The message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmRateLimitException">Too many messages.</exception>
    [Post("/conversation/{conversationId}/chat")]
    Task<Operation<ChatReply>> StartSendMessageAsync(string conversationId, [Body] SendMessageRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a conversation's stream, as it comes: <see cref="StreamEventsAsync"/> reads it and keeps it open. Scope <c>read</c>. Dispose it: that closes the
    /// connection. Retried only on 429 and when no connection was made; no budget limits the reading.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="lastEventId">The last event that you have seen.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="KnowrithmServerException">With status 503: the server does not stream.</exception>
    [Get("/conversation/{conversationId}/messages/stream")]
    [Headers("Accept: text/event-stream")]
    Task<Stream> OpenEventStreamAsync(string conversationId, [Header("Last-Event-ID")] string? lastEventId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What happens in a conversation, as it happens, until you leave the loop, which closes the connection, or cancel. A lost connection is made anew, after the
    /// last event seen where the events have ids. A server that does not stream (503) has its messages read every 2.5 s instead: then there are answers only.
    /// Scope <c>read</c>. It tells how far answers are, and answers; not their single words.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="options">Waits and limits.</param>
    /// <param name="cancellationToken">Ends it, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="KnowrithmApiException">The server refuses the stream, or <see cref="ChatStreamOptions.MaxReconnects"/> is reached.</exception>
    /// <exception cref="KnowrithmConnectionException"><see cref="ChatStreamOptions.MaxReconnects"/> is reached.</exception>
    IAsyncEnumerable<ChatStreamEvent> StreamEventsAsync(string conversationId, ChatStreamOptions? options = null, CancellationToken cancellationToken = default) =>
        ChatStream.ReadAsync(History.Source(this, conversationId), options ?? new(), cancellationToken);

    /// <summary>
    /// Asks a question and tells how far the agent is (<see cref="ChatStatusEvent"/>, where the server streams), and at last its answer, a
    /// <see cref="ChatResponseEvent"/>. Otherwise as <see cref="AskAsync(string, string, CancellationToken)"/>.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops waiting; the agent goes on.</param>
    /// <exception cref="KnowrithmOperationException">The agent could not answer; the message says why.</exception>
    /// <exception cref="KnowrithmTimeoutException">No answer within <see cref="KnowrithmClientOptions.OperationTimeout"/>.</exception>
    IAsyncEnumerable<ChatStreamEvent> AskStreamingAsync(string conversationId, string question, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        return Question.AskStreamingAsync(this, conversationId, question, cancellationToken);
    }

    /// <summary>
    /// Asks a question and waits for the answer. It opens the conversation's stream, sends the message, and takes what comes first: the stream's answer to this very
    /// message, the result of its task, or, where neither tells, the conversation's history. Several questions at once in one conversation get each their
    /// own answer, by the message's id, from stream and task; the history alone has only their order: there it is the first assistant message after ours.
    /// Scope <c>write</c>, and <c>read</c> for stream and history. The message is sent once, unless the server cannot have seen it.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops waiting; the agent goes on.</param>
    /// <exception cref="KnowrithmOperationException">The agent could not answer; the message says why.</exception>
    /// <exception cref="KnowrithmTimeoutException">No answer within <see cref="KnowrithmClientOptions.OperationTimeout"/>.</exception>
    Task<Answer> AskAsync(string conversationId, string question, CancellationToken cancellationToken = default) =>
        Question.AskAsync(this, conversationId, question, cancellationToken);
}
