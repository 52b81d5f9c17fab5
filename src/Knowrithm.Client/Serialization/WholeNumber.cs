namespace Knowrithm.Client.Serialization;

/// <summary>
/// A whole number in any decimal spelling: <c>12</c>, <c>12.0</c>, <c>1.2e1</c>. Read by its digits: a decimal would round <c>12.5e-30</c> to zero and call
/// that whole.
/// </summary>
internal static class WholeNumber
{
    private const int MostDigits = 19;

    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..]) text = text[1..];
        if (!TrySplit(text, out var digits, out var exponent)) return false;
        digits = digits.TrimStart('0');
        while (digits is [.., '0'])
        {
            digits = digits[..^1];
            exponent++;
        }
        if (digits.IsEmpty) return true;
        if (exponent < 0 || digits.Length + exponent > MostDigits) return false;
        Int128 number = 0;
        foreach (var digit in digits) number = (number * 10) + (digit - '0');
        for (; exponent > 0; exponent--) number *= 10;
        if (isNegative) number = -number;
        var isWithin = number >= long.MinValue && number <= long.MaxValue;
        value = isWithin ? (long)number : 0;
        return isWithin;
    }

    /// <summary>All digits without the point, and the power of ten to multiply them with.</summary>
    private static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> digits, out long exponent)
    {
        digits = default;
        exponent = 0;
        var e = text.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            if (!int.TryParse(text[(e + 1)..], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture,
                out var power)) return false;
            exponent = power;
            text = text[..e];
        }
        var point = text.IndexOf('.');
        if (point >= 0)
        {
            exponent -= text.Length - point - 1;
            text = string.Concat(text[..point], text[(point + 1)..]);
        }
        digits = text;
        return !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
    }
}
