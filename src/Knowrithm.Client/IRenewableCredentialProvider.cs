namespace Knowrithm.Client;

/// <summary>
/// A provider whose credential expires. When the server refuses it with 401, which says that nothing was done, the client has it renewed and makes another
/// attempt, of a POST too, as long as <see cref="KnowrithmClientOptions.MaxAttempts"/> and the body allow.
/// </summary>
public interface IRenewableCredentialProvider : IKnowrithmCredentialProvider
{
    /// <summary>Replaces a credential that the server has refused. Many calls may ask at once: renew once for all of them.</summary>
    /// <param name="rejected">The refused credential; when it is not the current one any more, there is nothing left to do.</param>
    /// <param name="cancellationToken">Ends with the call's own budget; it must not end a renewal that others wait for.</param>
    /// <returns>Whether <see cref="IKnowrithmCredentialProvider.GetCredentialAsync"/> now returns another one. With false the caller gets the 401.</returns>
    /// <exception cref="KnowrithmException">Thrown when it could not be renewed; the caller gets this instead of the 401.</exception>
    ValueTask<bool> RenewAsync(KnowrithmCredential rejected, CancellationToken cancellationToken = default);
}
