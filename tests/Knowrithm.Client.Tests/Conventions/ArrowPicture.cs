using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>The picture in CONTRIBUTING.md of what may use what: its boxes, and arrows that are drawn through or dotted.</summary>
internal sealed partial class ArrowPicture
{
    private readonly Dictionary<string, string> _boxes = [];

    private ArrowPicture(string picture)
    {
        foreach (var line in picture.Split('\n').Select(static line => line.Trim()))
        {
            foreach (Match box in Box().Matches(line)) Add(box.Groups[1].Value, box.Groups[2].Value.Split(", "));
            if (Arrow().Match(Box().Replace(line, "$1")) is not { Success: true } arrow) continue;
            var (from, to) = (arrow.Groups[1].Value, arrow.Groups[3].Value);
            Add(from, [from]);
            Add(to, [to]);
            (arrow.Groups[2].Value == "-->" ? Full : Dotted).Add((from, to));
        }
    }

    /// <summary>From where to where a file may use anything.</summary>
    public HashSet<(string From, string To)> Full { get; } = [];

    /// <summary>From where to where a file may name public types that are not interfaces.</summary>
    public HashSet<(string From, string To)> Dotted { get; } = [];

    public static ArrowPicture Read() =>
        new(Fence().Match(Repository.Read("CONTRIBUTING.md")) is { Success: true } found
            ? found.Groups[1].Value
            : throw new InvalidOperationException("CONTRIBUTING.md has no picture of the arrows."));

    /// <summary>The box of a file, or of a library; null for a library that has none.</summary>
    public string? BoxOf(string target)
    {
        if (!target.EndsWith(".cs", StringComparison.Ordinal)) return _boxes.GetValueOrDefault(target);
        var isFolder = target.Contains('/', StringComparison.Ordinal);
        return _boxes.GetValueOrDefault(isFolder ? target.Split('/')[0] : target[..^".cs".Length]) ?? (isFolder ? "Resources" : "Common");
    }

    /// <summary>A way along full arrows from a box back to itself; null when there is none.</summary>
    public string? FindCircle() => Graph.FindCircle(Full);

    private void Add(string box, IEnumerable<string> parts)
    {
        foreach (var part in parts) _boxes.TryAdd(part, box);
    }

    [GeneratedRegex("```mermaid\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("""(\w+)\["([^"]*)"\]""")]
    private static partial Regex Box();

    [GeneratedRegex(@"^(\w+) (-->|-\.->) (\w+)$")]
    private static partial Regex Arrow();
}
