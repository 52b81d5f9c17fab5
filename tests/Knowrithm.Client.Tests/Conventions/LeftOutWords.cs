using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>
/// The words that public text does without: documents, XML docs, exception messages. Each with what to write instead.
/// A space stands for any white space, so that a wrapped line is the same text.
/// </summary>
internal static class LeftOutWords
{
    // What an agent tells a visitor is an answer. What a server returns is a response.
    private const string OfAnAgent = @"(?<!\b(agent|agent's|agents|agents'|model|model's) )";

    private const string ToAQuestion =
        @"(?! (to )?(a|an|the|your|this|that|its|each|every|one|several|visitors'|their) (\w+ )?(question|questions|visitor|visitors)\b)";

    private const string OfAnAgentLater = @"(?! of (an|the|its|another) agent\b)";

    private static readonly (Regex Pattern, string Instead)[] All =
    [
        Word(@"\bsendings\b", "attempts"),
        Word(@"\b(a|an|the|each|every|one|first|second|last|next|another|earlier|later|per|this|that|which|failed|refused|single) sending\b", "attempt"),
        Word(@"\b(sen[dt]|sends|sending)( once)? (again|anew)\b", "is retried, resends"),
        Word(@"\bgrowing (pauses|waits)\b", "exponential backoff"),
        Word(OfAnAgent + @"\banswer(s|ed|ing)?\b" + ToAQuestion + OfAnAgentLater, "response, returns, responds"),
        Word(@"\bnews\b", "event, delivery, change"),
        Word(@"\bto be had\b", "available"),
        Word(
            @"(?<!\bthere(|'s) )\b(is|are|was|were) no (?!longer\b|more\b|less\b|later\b|earlier\b|greater\b|higher\b|lower\b|different\b|other than\b)\w+",
            "is not a …"),
        Word(@"\b(is|are|was|were) none\b", "is not a …, is not valid"),
        Word(@"\bno such\b", "thrown when … does not exist"),
        Word(
            @"\b(a|an|the|each|every|first|second|last|next|one|two|between|another|worth a) looks?\b(?! (at|into) the (docs|documentation|source)\b)",
            "poll, check"),
        Word(@"\blook(s|ed|ing)? (again|once|anew)\b", "polls, checks again"),
        Word(@"\bask(s|ed|ing)? again\b", "polls"),
        Word(@"\bmade anew\b|\bconnect(s|ed)? anew\b|\bwrit(e|es|ten) anew\b", "re-established, connects again, rewritten"),
        Word(@"\b(is|are) an error\b", "throws, fails"),
        Word(@"\bha(s|ve|d) it that\b", "says"),
        Word(@"\bwhat came\b", "what arrived, the event"),
        Word(@"\bmend(s|ed|ing)?\b", "fix"),
        Word(@"\bspoil(s|t|ed|ing)?\b", "corrupt"),
        Word(@"\bfor want of\b|\bwithal\b|\bhence\b|\bthereof\b", "plain words"),
    ];

    /// <summary>The left-out words of a text: the line they are on (from 1), their own words, and what to write instead.</summary>
    internal static IEnumerable<(int Line, string Found, string Instead)> In(string text) =>
        from word in All
        from match in word.Pattern.Matches(text)
        let line = text.AsSpan(0, match.Index).Count('\n') + 1
        orderby line
        select (line, Regex.Replace(match.Value, @"\s+", " "), word.Instead);

    private static (Regex Pattern, string Instead) Word(string pattern, string instead) =>
        (new Regex(pattern.Replace(" ", @"\s+", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), instead);
}
