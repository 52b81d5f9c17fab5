using System.Globalization;

namespace Knowrithm.Client.Benchmarks;

/// <summary>A line of the report.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">The client's figure.</param>
/// <param name="Other">What it is compared with, and its figure.</param>
/// <param name="Ratio">One as a part of the other, with its spread where it has one.</param>
/// <param name="Processor">The same of processor time.</param>
/// <param name="Goal">The most that the ratio, or the figure, should be; empty for none.</param>
/// <param name="Holds">Whether it is met; null without a goal, or where this run does not decide.</param>
internal sealed record Row(string What, string Ours, string Other, string Ratio, string Processor, string Goal, bool? Holds)
{
    /// <summary>Two ways of a race, by the clock and by processor time.</summary>
    public static Row Times(string what, RaceResult race, string ours, string other, double? most)
    {
        var ratio = race.Elapsed(ours, other);
        return new(what, Time(race.Elapsed(ours)), $"{other}: {Time(race.Elapsed(other))}", ratio.ToString(), race.Processor(ours, other).ToString(),
            Limit(most), most is { } goal ? ratio.IsAtMost(goal) : null);
    }

    /// <summary>The same where the goal is of processor time.</summary>
    public static Row ProcessorTimes(string what, RaceResult race, string ours, string other, double most)
    {
        var ratio = race.Processor(ours, other);
        return new(what, "", other, "", ratio.ToString(), Limit(most), ratio.IsAtMost(most));
    }

    /// <summary>By how much an exact ratio is over its goal.</summary>
    public double Over { get; private init; } = double.PositiveInfinity;

    public static Row Bytes(string what, long ours, string other, long theirs, double most)
    {
        var ratio = (double)ours / theirs;
        return new(what, Text(ours, "B"), $"{other}: {Text(theirs, "B")}", Number(ratio), "", Limit(most), ratio <= most + 0.005)
        {
            Over = ratio - most
        };
    }

    /// <summary>A number that hardly varies, beside another.</summary>
    public static Row Count(string what, double ours, string other, double theirs) =>
        new(what, Text(ours, ""), $"{other}: {Text(theirs, "")}", Number(ours / theirs), "", "", null);

    public static Row Figure(string what, double figure, string unit, double? most, string other = "") =>
        new(what, Text(figure, unit), other, "", "", most is { } goal ? string.Create(CultureInfo.InvariantCulture, $"at most {goal} {unit}") : "",
            most is null ? null : figure <= most);

    /// <summary>The row as Markdown.</summary>
    public override string ToString()
    {
        var holds = Goal.Length == 0 ? "" : Holds switch { true => "yes", false => "**no**", null => "not decided" };
        return $"| {What} | {Ours} | {Other} | {Ratio} | {Processor} | {Goal} | {holds} |";
    }

    private static string Limit(double? most) => most is { } goal ? $"at most {Number(goal)}" : "";

    private static string Number(double figure) => figure.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(double figure, string unit) =>
        figure.ToString(unit == "B" || figure >= 1000 ? "N0" : figure >= 100 ? "F0" : "F2", CultureInfo.InvariantCulture) + (unit.Length > 0 ? $" {unit}" : "");

    private static string Time(double microseconds) => microseconds >= 1000 ? Text(microseconds / 1000, "ms") : Text(microseconds, "us");
}
