using System.Globalization;

namespace Knowrithm.Sandbox;

internal sealed class Query(IQueryCollection query, Tolerance tolerance)
{
    private static readonly string[] FlagTexts = ["true", "1", "yes", "false", "0", "no"];

    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Unread() => query.Keys.Where(name => !_read.Contains(name));

    public string? Text(string name)
    {
        if (query.Count > 0) _read.Add(name);
        return query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    public string[] Texts(string name)
    {
        _ = Text(name);
        return [.. query[name].OfType<string>().Where(text => text.Length > 0)];
    }

    public string? Choice(string name, string[] allowed)
    {
        var text = Text(name);
        if (text is null || allowed.Contains(text)) return text;
        throw new ValidationException(name, $"Invalid {name} value: one of {string.Join(", ", allowed)} expected");
    }

    public bool? Flag(string name)
    {
        var text = Text(name)?.ToLowerInvariant();
        if (text is not null && !FlagTexts.Contains(text)) tolerance.Replaced(name, "not a boolean, taken as false");
        return text switch { "true" or "1" or "yes" => true, null => null, _ => false };
    }

    public DateTimeOffset? Date(string name)
    {
        if (Text(name) is not { } text) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw new ValidationException(name, $"Invalid {name} value: a date expected");
    }

    /// <summary>A number that cannot be read counts as absent, and one out of range as the nearest that is allowed.</summary>
    public int Number(string name, int otherwise, int max = int.MaxValue, int min = 1)
    {
        if (Text(name) is not { } text) return otherwise;
        if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            tolerance.Replaced(name, "not a number, taken as absent");
            return otherwise;
        }

        var nearest = Math.Clamp(number, min, max);
        if (nearest != number) tolerance.Replaced(name, "out of range, taken as the nearest allowed value");
        return nearest;
    }
}
