using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Acme.Warehouse;

/// <summary>A number that changes when a row does. Cryptographic, because what visitors type is in it.</summary>
internal static class Fingerprint
{
    public static long Of(object?[] values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            // The length before the text: ("a", "b") and ("ab", null) differ.
            var part = value is null ? null : Convert.ToString(value is DateTimeOffset time ? time.UtcTicks : value, CultureInfo.InvariantCulture);
            text.Append(part?.Length ?? -1).Append(':').Append(part);
        }

        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
