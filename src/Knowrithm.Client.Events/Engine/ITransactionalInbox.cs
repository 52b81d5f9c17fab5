namespace Knowrithm.Client.Events;

/// <summary>Runs a handler so that its changes of the database and the "done" mark are one commit.</summary>
internal interface ITransactionalInbox
{
    /// <returns>False when the claim was not the current one anymore, so that nothing was changed.</returns>
    Task<bool> RunAsync(ClaimedEvent claim, HandlerEntry handler, Func<IServiceProvider, CancellationToken, Task> run, CancellationToken cancellationToken);
}
