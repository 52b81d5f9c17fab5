using System.Collections;
using System.Globalization;

namespace Knowrithm.Client.Tests;

/// <summary>How docs/defaults.md writes a value.</summary>
internal static class Defaults
{
    public static bool Is(string cell, object? value) => Texts(value).Contains(cell, StringComparer.Ordinal);

    /// <summary>The ways to write it; the first is the usual one.</summary>
    public static string[] Texts(object? value) => value switch
    {
        null => ["none"],
        "" => ["empty"],
        bool yes => [yes ? "yes" : "no"],
        string text => [$"`{text}`"],
        Enum name => [$"`{name}`"],
        TimeSpan time => Times(time),
        int or long => Numbers(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        double number => [number.ToString(CultureInfo.InvariantCulture)],
        TimeProvider => ["the system's"],
        IEnumerable all when !all.GetEnumerator().MoveNext() => ["none"],
        Delegate => ["built in"],
        _ => [value.GetType().Name],
    };

    private static string[] Numbers(long number) =>
    [
        number.ToString("N0", CultureInfo.InvariantCulture),
        .. new[] { (1L << 30, "GiB"), (1L << 20, "MiB"), (1L << 10, "KiB") }.Where(unit => number > 0 && number % unit.Item1 == 0)
            .Select(unit => string.Create(CultureInfo.InvariantCulture, $"{number / unit.Item1} {unit.Item2}")),
    ];

    private static string[] Times(TimeSpan time) =>
        time == TimeSpan.Zero ? ["0 s"] :
        time < TimeSpan.FromSeconds(1) ? [Amount(time.TotalMilliseconds, "ms")] :
        [
            .. new[] { (time.TotalDays, time.TotalDays == 1 ? "day" : "days"), (time.TotalHours, "h"), (time.TotalMinutes, "min") }
                .Where(static part => part.Item1 == Math.Floor(part.Item1) && part.Item1 > 0).Select(static part => Amount(part.Item1, part.Item2)),
            Amount(time.TotalSeconds, "s"),
        ];

    private static string Amount(double amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.##} {unit}");
}
