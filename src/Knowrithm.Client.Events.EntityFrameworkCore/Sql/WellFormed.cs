using System.Text;

namespace Knowrithm.Client.Events;

/// <summary>
/// Texts that every database takes: PostgreSQL refuses a NUL and half a surrogate pair, and an error's message may hold what a vendor responded.
/// </summary>
internal static class WellFormed
{
    public static string Of(string text) => IsWellFormed(text) ? text : Replace(text);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static string Replace(string text)
    {
        var result = new StringBuilder(text.Length);
        // A half is enumerated as the replacement character.
        foreach (var rune in text.EnumerateRunes()) result.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return result.ToString();
    }
}
