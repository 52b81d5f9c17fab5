using Refit;

namespace Knowrithm.Client;

/// <summary>The conversations with agents: create one, ask, read its messages. The API cannot get a single conversation by its id: list them.</summary>
/// <remarks>All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs and widget.</remarks>
[PathPrefix("/api/v1")]
public interface IConversationsApi
{
    /// <summary>
    /// What makes the requests: Refit's class has it in a property of this name. A stream needs to know its client's limits before there is a response to
    /// learn them from. A double has none, and the defaults apply.
    /// </summary>
    internal HttpClient? Client => null;

    /// <summary>Gets one page of the current user's conversations.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 20.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation")]
    Task<Page<Conversation>> ListConversationsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all the current user's conversations, fetching pages as they are read.</summary>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Conversation> ListAllConversationsAsync(int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationsAsync(page, perPage, token), perPage, cancellationToken);

    /// <summary>Gets one page of an agent's conversations; a lead sees only its own.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 20.</param>
    /// <param name="filter">The filter; by default only active conversations.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/agent/{agentId}")]
    Task<Page<Conversation>> ListConversationsByAgentAsync(string agentId, int page = 1, [AliasAs("per_page")] int? perPage = null,
        [Query] AgentConversationFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all an agent's conversations, fetching pages as they are read.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="filter">The filter; by default only active conversations.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Conversation> ListAllConversationsByAgentAsync(string agentId, AgentConversationFilter? filter = null, int perPage = 100,
        CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationsByAgentAsync(agentId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Gets one page of the conversations of the owner of the credentials: a user, or a lead with its own token.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 20.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/entity")]
    Task<Page<Conversation>> ListConversationsForEntityAsync(int page = 1, [AliasAs("per_page")] int? perPage = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all conversations of the owner of the credentials, fetching pages as they are read.</summary>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Conversation> ListAllConversationsForEntityAsync(int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationsForEntityAsync(page, perPage, token), perPage, cancellationToken);

    /// <summary>Gets one page of a user's or lead's conversations; a lead sees only its own.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="entityId">The user or lead.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100; the server's default is 20.</param>
    /// <param name="filter">The filter; by default only active conversations.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/entity/{entityId}")]
    Task<Page<Conversation>> ListConversationsByEntityAsync(string entityId, int page = 1, [AliasAs("per_page")] int? perPage = null,
        [Query] EntityConversationFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all a user's or lead's conversations, fetching pages as they are read.</summary>
    /// <param name="entityId">The user or lead.</param>
    /// <param name="filter">The filter; by default only active conversations.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Conversation> ListAllConversationsByEntityAsync(string entityId, EntityConversationFilter? filter = null, int perPage = 100,
        CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationsByEntityAsync(entityId, page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Lists all deleted conversations of the current user; the server does not page them.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/deleted")]
    Task<Page<Conversation>> ListDeletedConversationsAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates a conversation with an agent.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/conversation")]
    Task<Conversation> CreateConversationAsync([Body] CreateConversationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a conversation with its messages; it can be restored.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is idempotent, and is retried.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">
    /// Thrown when the conversation does not exist or has been deleted. With <see cref="KnowrithmException.MayHaveBeenApplied"/> an earlier attempt of this
    /// call may have deleted it.
    /// </exception>
    [Delete("/conversation/{conversationId}")]
    Task<ConversationReceipt> DeleteConversationAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted conversation, without its messages: <see cref="RestoreAllMessagesAsync"/>.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the deleted conversation does not exist.</exception>
    [Patch("/conversation/{conversationId}/restore")]
    Task<ConversationReceipt> RestoreConversationAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of a conversation's messages, oldest first.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 50, the vendor's widget asks for 100.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/conversation/{conversationId}/messages")]
    Task<Page<Message>> ListConversationMessagesAsync(string conversationId, int page = 1, [AliasAs("per_page")] int? perPage = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all a conversation's messages, oldest first, fetching pages as they are read.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="perPage">The page size, 1 to 100, at most 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Message> ListAllConversationMessagesAsync(string conversationId, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListConversationMessagesAsync(conversationId, page, perPage, token), perPage, cancellationToken);

    /// <summary>Deletes all messages of a conversation; they can be restored.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is idempotent, and is retried.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/conversation/{conversationId}/messages")]
    Task<ConversationReceipt> DeleteConversationMessagesAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Restores all deleted messages of a conversation.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="conversationId">The conversation; it must be active.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/conversation/{conversationId}/message/restore-all")]
    Task<ConversationReceipt> RestoreAllMessagesAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a message, and waits until the agent has processed it. For the agent's answer itself, <see cref="AskAsync(string, string, CancellationToken)"/> is
    /// simpler.
    /// </summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="request">The message.</param>
    /// <param name="cancellationToken">Cancels the wait; the agent continues.</param>
    Task<ChatReply> SendMessageAsync(string conversationId, SendMessageRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartSendMessageAsync(conversationId, request, cancellationToken), cancellationToken);

    /// <summary>Sends a message, which the agent processes in the background.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="request">The message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmRateLimitException">Thrown when too many messages were sent.</exception>
    [Post("/conversation/{conversationId}/chat")]
    Task<Operation<ChatReply>> StartSendMessageAsync(string conversationId, [Body] SendMessageRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a conversation's event stream as raw bytes; <see cref="StreamEventsAsync"/> reads it and keeps it open. Dispose it: that closes the connection. No
    /// time-out limits the reading.
    /// </summary>
    /// <remarks>Requires scope <c>read</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="lastEventId">The id of the last event that you have received.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="KnowrithmServerException">Thrown when the server does not stream (status 503).</exception>
    [Get("/conversation/{conversationId}/messages/stream")]
    [Headers("Accept: text/event-stream")]
    Task<Stream> OpenEventStreamAsync(string conversationId, [Header("Last-Event-ID")] string? lastEventId = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Streams the events of a conversation until you leave the loop, which closes the connection, or cancel. A dropped connection is re-established, after the
    /// last event received where events have ids. A server that does not stream (503) is polled every 2.5 s instead: then there are only messages. The events
    /// show the agent's progress and its messages, not single tokens.
    /// </summary>
    /// <remarks>Requires scope <c>read</c>.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="options">The time-outs and limits.</param>
    /// <param name="cancellationToken">Ends it, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="KnowrithmApiException">
    /// Thrown when the server refuses the stream, or <see cref="ChatStreamOptions.MaxReconnects"/> is reached.
    /// </exception>
    /// <exception cref="KnowrithmConnectionException">Thrown when <see cref="ChatStreamOptions.MaxReconnects"/> is reached.</exception>
    IAsyncEnumerable<ChatStreamEvent> StreamEventsAsync(string conversationId, ChatStreamOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ChatStream.ReadAsync(History.Source(this, conversationId), options ?? new(), cancellationToken);

    /// <summary>
    /// Asks a question and streams the agent's progress (<see cref="ChatStatusEvent"/>, where the server streams) and, at last, the agent's answer, a
    /// <see cref="ChatResponseEvent"/>. Otherwise as <see cref="AskAsync(string, string, CancellationToken)"/>.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the wait; the agent continues.</param>
    /// <exception cref="KnowrithmOperationException">Thrown when the agent failed; the message says why.</exception>
    /// <exception cref="KnowrithmTimeoutException">
    /// Thrown when the agent did not reply within <see cref="KnowrithmClientOptions.OperationTimeout"/>.
    /// </exception>
    IAsyncEnumerable<ChatStreamEvent> AskStreamingAsync(string conversationId, string question, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        return Question.AskStreamingAsync(this, conversationId, question, cancellationToken);
    }

    /// <summary>
    /// Asks a question and waits for the agent's answer. It opens the conversation's stream, sends the message, and takes the first reply: from the stream,
    /// from the result of the task, or, where neither has it, from the conversation's history.
    /// </summary>
    /// <remarks>
    /// Requires scope <c>write</c>, and <c>read</c> for stream and history. Several questions at once in one conversation each get their own reply, by the
    /// message's id, from stream and task; the history has only their order: there it is the first assistant message after the question. The request is retried
    /// only after 429 or when it was never sent.
    /// </remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the wait; the agent continues.</param>
    /// <exception cref="KnowrithmOperationException">Thrown when the agent failed; the message says why.</exception>
    /// <exception cref="KnowrithmTimeoutException">
    /// Thrown when the agent did not reply within <see cref="KnowrithmClientOptions.OperationTimeout"/>.
    /// </exception>
    Task<Answer> AskAsync(string conversationId, string question, CancellationToken cancellationToken = default) =>
        Question.AskAsync(this, conversationId, question, cancellationToken);
}
