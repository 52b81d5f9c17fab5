using Microsoft.AspNetCore.DataProtection;

namespace Knowrithm.Client.Events;

/// <summary>Encrypts with the application's Data Protection keys.</summary>
internal sealed class DataProtectionBodyProtector(IDataProtectionProvider provider) : IEventBodyProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("Knowrithm.Client.Events");

    public byte[] Protect(ReadOnlySpan<byte> plain) => _protector.Protect(plain.ToArray());

    public byte[] Unprotect(ReadOnlySpan<byte> encrypted) => _protector.Unprotect(encrypted.ToArray());
}
