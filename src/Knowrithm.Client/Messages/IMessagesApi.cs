using Refit;

namespace Knowrithm.Client;

/// <summary>The messages: delete and restore. Sending and listing are with the conversation they belong to: <see cref="IConversationsApi"/>.</summary>
[PathPrefix("/api/v1")]
public interface IMessagesApi
{
    /// <summary>Deletes a message; it can be restored.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is idempotent, and is retried.</remarks>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">
    /// Thrown when the message does not exist or has been deleted. With <see cref="KnowrithmException.MayHaveBeenApplied"/> an earlier attempt of this call may
    /// have deleted it.
    /// </exception>
    [Delete("/message/{messageId}")]
    Task<MessageReceipt> DeleteMessageAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted message.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the conversation is deleted: restore that first.</exception>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the deleted message does not exist.</exception>
    [Patch("/message/{messageId}/restore")]
    Task<MessageReceipt> RestoreMessageAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>Lists all deleted messages of the current user; the server does not page them.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/message/deleted")]
    Task<Page<Message>> ListDeletedMessagesAsync(CancellationToken cancellationToken = default);
}
