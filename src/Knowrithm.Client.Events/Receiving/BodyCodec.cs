using System.Text;

namespace Knowrithm.Client.Events;

/// <summary>
/// Bodies and error texts as they are stored: the first byte says whether they are encrypted, so that encryption can be switched on at any time.
/// </summary>
internal sealed class BodyCodec(IEventBodyProtector? protector = null)
{
    private const byte Plain = 0;
    private const byte Encrypted = 1;

    public byte[] Encode(ReadOnlySpan<byte> body) => protector is null ? [Plain, .. body] : [Encrypted, .. protector.Protect(body)];

    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> stored) => stored.Span switch
    {
        [] => default,
        [Plain, ..] => stored[1..],
        [Encrypted, ..] when protector is not null => protector.Unprotect(stored.Span[1..]),
        [Encrypted, ..] => throw new InvalidOperationException($"The event is encrypted: register the {nameof(IEventBodyProtector)} that it was stored with."),
        _ => throw new NotSupportedException("The stored body has a form that this version does not know."),
    };

    public EventError Encode(Exception error) =>
        new(error.GetType().FullName ?? "Exception", protector is null ? error.Message
            : Convert.ToBase64String(protector.Protect(Encoding.UTF8.GetBytes(error.Message))));

    public string? Decode(EventError error)
    {
        if (protector is null || error.Text is null) return error.Text;
        try
        {
            return Encoding.UTF8.GetString(protector.Unprotect(Convert.FromBase64String(error.Text)));
        }
        catch (Exception)
        {
            // From before encryption was switched on, or encrypted by a key that is gone: in both cases the text as it is says more than none.
            return error.Text;
        }
    }
}
