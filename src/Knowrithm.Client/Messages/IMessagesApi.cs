using Refit;

namespace Knowrithm.Client;

/// <summary>Single messages: delete and restore. Sending and listing are with the conversation they belong to: <see cref="IConversationsApi"/>.</summary>
[PathPrefix("/api/v1")]
public interface IMessagesApi
{
    /// <summary>Deletes a message; it can be restored. Scope <c>write</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such message, or it is deleted already. With <see cref="KnowrithmException.MayHaveBeenApplied"/> an earlier sending of this call may have done it.</exception>
    [Delete("/message/{messageId}")]
    Task<MessageReceipt> DeleteMessageAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted message. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Its conversation is deleted: restore that first.</exception>
    /// <exception cref="KnowrithmNotFoundException">There is no such deleted message.</exception>
    [Patch("/message/{messageId}/restore")]
    Task<MessageReceipt> RestoreMessageAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>All deleted messages of the current user; the server does not page them. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/message/deleted")]
    Task<Page<Message>> ListDeletedMessagesAsync(CancellationToken cancellationToken = default);
}
