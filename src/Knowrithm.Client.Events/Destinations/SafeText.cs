using System.Text;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Events;

/// <summary>
/// The text of people, made safe for another system: cut at its limits, without characters that reorder what surrounds them, and masked where many will read
/// it. A mask is a precaution, not a proof. Escapes for markup are the connector's.
/// </summary>
public static partial class SafeText
{
    /// <summary>Returns the text with e-mail addresses, telephone, card and account numbers, and what looks like a secret replaced.</summary>
    /// <param name="text">The text.</param>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Full-width letters and the like are the same letters.
        text = WellFormed(text).Normalize(NormalizationForm.FormKC);
        text = PemBlock().Replace(text, "[secret]");
        text = Email().Replace(text, "[e-mail]");
        text = UserInfo().Replace(text, "[secret]@");
        text = Assignment().Replace(text, "$1 [secret]");
        text = KnownToken().Replace(text, "[secret]");
        text = LongToken().Replace(text, "[secret]");
        return Number().Replace(text, "[number]");
    }

    /// <summary>Returns the masked text on one line, cut at a length, with an ellipsis where it was cut. It is cut after it was masked.</summary>
    /// <param name="text">The text; null for none.</param>
    /// <param name="length">The greatest length, without the ellipsis.</param>
    public static string Excerpt(string? text, int length)
    {
        var line = Line(Mask(text ?? ""), int.MaxValue);
        return line.Length <= length ? line : length <= 0 ? "" : Cut(line, length).TrimEnd() + "…";
    }

    /// <summary>Returns the text on one line, without control characters, cut at a length; no character is halved.</summary>
    /// <param name="text">The text; null for none.</param>
    /// <param name="length">The greatest length.</param>
    public static string Line(string? text, int length) => Cut(Spaces().Replace(Clean(text), " ").Trim(), length).TrimEnd();

    /// <summary>Returns the text with its line breaks, without other control characters, cut at a length; no character is halved.</summary>
    /// <param name="text">The text; null for none.</param>
    /// <param name="length">The greatest length.</param>
    public static string Lines(string? text, int length) => Cut(Clean(text).ReplaceLineEndings("\n").Trim(), length).TrimEnd();

    private static string Cut(string text, int length) => text.Length <= length ? text
        : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : Math.Max(0, length))];

    private static string Clean(string? text) => Controls().Replace(WellFormed(text ?? ""), "");

    // Half a surrogate pair cannot be normalized.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"-----BEGIN[\s\S]*?(-----END[^-]*-----|$)", RegexOptions.None, 1000)]
    private static partial Regex PemBlock();

    [GeneratedRegex(@"(?<![^\s<>()\[\],;:""'@])[^\s<>()\[\],;:""'@]+\s?(@|\[at\]|\(at\))\s?[^\s<>()\[\],;:""'@]{1,255}\.[^\s<>()\[\],;:""'@]{2,}",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<=://)[^\s/@]{1,255}@", RegexOptions.None, 1000)]
    private static partial Regex UserInfo();

    // "password: hunter2", "my PIN is 1234", "api_key=…", "Authorization: Bearer …"
    [GeneratedRegex(@"\b((?:pass(?:word|wd|phrase|code)?|pwd|pin|secret|token|api[\s_-]?key|access[\s_-]?key|credentials?|authorization|bearer|otp)\b" +
        @"(?:\s*(?:is|are)\b|\s*[:=])?)\s*(?:bearer\s+|basic\s+)?(?!is\b|are\b)[""']?[^\s""']+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\b(?:sk|pk|rk|ak|whsec|ghp|gho|ghs|ghr|github_pat|glpat|xox[a-z]|AKIA|ASIA|AIza|ya29|SG|pat|key)" +
        @"[-_.]?[A-Za-z0-9][-_.A-Za-z0-9]{11,}|\beyJ[-_.A-Za-z0-9]{10,}", RegexOptions.None, 1000)]
    private static partial Regex KnownToken();

    // No word of a language is so long and has a digit.
    [GeneratedRegex(@"\b(?=[-_+/=A-Za-z0-9]{0,200}\d)[-_+/=A-Za-z0-9]{24,}", RegexOptions.None, 1000)]
    private static partial Regex LongToken();

    // Telephone, card, account: seven digits or more, but no date.
    [GeneratedRegex(@"(?<![\d-])(?!\d{4}-\d\d-\d\d(?!\d))\+?\d(?:[\s().-]{0,2}\d){6,}", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    // What is not written and yet changes the text around it: control characters but for tab and line breaks, and the marks that turn the direction of writing.
    [GeneratedRegex(@"[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\uFEFF\uFFFE\uFFFF]",
        RegexOptions.None, 1000)]
    private static partial Regex Controls();
}
