namespace Knowrithm.Client;

/// <summary>
/// A provider of the credential for each attempt of each request, so that a rotated secret or a renewed token is used at once. Register one in the container,
/// or set <see cref="KnowrithmClientOptions.CredentialProvider"/>. It is called often and from many threads: cache what it fetched.
/// </summary>
public interface IKnowrithmCredentialProvider
{
    /// <summary>Gets the credential to send now.</summary>
    /// <param name="cancellationToken">Ends with the call's own budget.</param>
    ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken);
}
