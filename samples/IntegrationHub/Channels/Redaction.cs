using System.Text;
using System.Text.RegularExpressions;

namespace Acme.IntegrationHub;

/// <summary>What people type goes into channels that many read: addresses, numbers and what looks like a secret are masked.</summary>
internal static partial class Redaction
{
    public static string Mask(string text)
    {
        // Full-width letters and the like are the same letters.
        text = text.Normalize(NormalizationForm.FormKC);
        text = PemBlock().Replace(text, "[secret]");
        text = Email().Replace(text, "[e-mail]");
        text = UserInfo().Replace(text, "[secret]@");
        text = Assignment().Replace(text, "$1 [secret]");
        text = KnownToken().Replace(text, "[secret]");
        text = LongToken().Replace(text, "[secret]");
        return Number().Replace(text, "[number]");
    }

    /// <summary>Masked, on one line, and short. The cut comes last: a half address must not slip through.</summary>
    public static string Excerpt(string? text, int length)
    {
        var line = Spaces().Replace(Mask(text ?? ""), " ").Trim();
        if (line.Length <= length) return line;
        var end = char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return line[..end].TrimEnd() + "…";
    }

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
}
