namespace Knowrithm.Client.Events;

/// <summary>Encrypts bodies and error texts at rest. Register one as a singleton.</summary>
public interface IEventBodyProtector
{
    /// <summary>Encrypts.</summary>
    /// <param name="plain">What to encrypt.</param>
    byte[] Protect(ReadOnlySpan<byte> plain);

    /// <summary>Decrypts; throws when it cannot.</summary>
    /// <param name="encrypted">What <see cref="Protect"/> returned.</param>
    byte[] Unprotect(ReadOnlySpan<byte> encrypted);
}
