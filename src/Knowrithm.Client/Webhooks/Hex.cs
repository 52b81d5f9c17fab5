namespace Knowrithm.Client.Webhooks;

/// <summary>Hexadecimal digits without allocation, on every target.</summary>
internal static class Hex
{
    public static string Lower(ReadOnlySpan<byte> bytes)
    {
#if NET9_0_OR_GREATER
        return Convert.ToHexStringLower(bytes);
#else
        Span<char> digits = stackalloc char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++) bytes[i].TryFormat(digits[(i * 2)..], out _, "x2", System.Globalization.CultureInfo.InvariantCulture);
        return new string(digits);
#endif
    }

    /// <summary>Whether the digits, in either case, are exactly as many bytes as there is room for.</summary>
    public static bool TryDecode(ReadOnlySpan<char> digits, Span<byte> bytes)
    {
        if (digits.Length != bytes.Length * 2) return false;
#if NET9_0_OR_GREATER
        return Convert.FromHexString(digits, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
#else
        for (var i = 0; i < bytes.Length; i++)
            if (!byte.TryParse(digits.Slice(i * 2, 2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture,
                out bytes[i])) return false;
        return true;
#endif
    }
}
