using System.Globalization;

namespace Knowrithm.Sandbox;

internal sealed class Query(IQueryCollection query)
{
    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    public string? Choice(string name, string[] allowed)
    {
        var text = Text(name);
        if (text is null || allowed.Contains(text)) return text;
        throw new ValidationException(name, $"Invalid {name} value: one of {string.Join(", ", allowed)} expected");
    }

    public bool? Flag(string name) => Text(name)?.ToLowerInvariant() switch { "true" or "1" or "yes" => true, null => null, _ => false };

    public DateTimeOffset? Date(string name)
    {
        if (Text(name) is not { } text) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw new ValidationException(name, $"Invalid {name} value: a date expected");
    }

    /// <summary>A number that cannot be read counts as absent, and one out of range as the nearest that is allowed.</summary>
    public int Number(string name, int otherwise, int max = int.MaxValue) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, max) : otherwise;
}
