namespace Knowrithm.Client.Events;

/// <summary>The encryption of stored bodies and error texts. Register an implementation as a singleton; it takes precedence over Data Protection.</summary>
public interface IEventBodyProtector
{
    /// <summary>Encrypts bytes.</summary>
    /// <param name="plain">The bytes.</param>
    byte[] Protect(ReadOnlySpan<byte> plain);

    /// <summary>Decrypts bytes; throws when it cannot, and the event is retried.</summary>
    /// <param name="encrypted">The result of <see cref="Protect"/>.</param>
    byte[] Unprotect(ReadOnlySpan<byte> encrypted);
}
