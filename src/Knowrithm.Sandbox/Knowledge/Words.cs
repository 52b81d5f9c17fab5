using System.Text.RegularExpressions;

namespace Knowrithm.Sandbox;

internal static partial class Words
{
    private static readonly HashSet<string> Empty = new(
        ("a an and are as at be by can do does for from how i in is it me my of on or our say the their them they this to us " +
            "was we what when where which who why will with you your").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The words that carry meaning, lower-case, without a plural's s.</summary>
    public static HashSet<string> Of(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Where(w => !Empty.Contains(w)).Select(Stem)];

    public static int Count(string text) => Word().Count(text);

    private static string Stem(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
