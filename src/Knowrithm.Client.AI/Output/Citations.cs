using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>The sources of an agent's answer, with the places in its text that refer to them.</summary>
internal static partial class Citations
{
    public static IList<AIAnnotation>? Of(Message answer) =>
        answer.Sources.Count == 0 ? null : [.. answer.Sources.Select(source => Citation(source, answer.Content ?? ""))];

    private static CitationAnnotation Citation(MessageSource source, string text)
    {
        var citation = new CitationAnnotation
        {
            Title = source.DocumentName,
            Url = Uri.TryCreate(source.Url, UriKind.Absolute, out var url) ? url : null,
            RawRepresentation = source,
        };
        if (source.SourceNumber is not { } number) return citation;
        citation.AdditionalProperties = new() { ["source_number"] = number };
        citation.AnnotatedRegions =
            [.. Mark().Matches(text).Where(mark => mark.Groups[1].Value == number.ToString(CultureInfo.InvariantCulture))
                .Select(static mark => new TextSpanAnnotatedRegion { StartIndex = mark.Index, EndIndex = mark.Index + mark.Length })];
        return citation;
    }

    [GeneratedRegex(@"\[Source ([0-9]+)\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
