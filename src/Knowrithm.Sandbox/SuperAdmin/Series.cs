using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The period and the interval of a request for figures, and what fell into each interval.</summary>
internal sealed record Series(Period Period, string Interval)
{
    private static readonly string[] Intervals = ["day", "week", "month"];

    public static Series Of(Call call, string[]? intervals = null, int days = 30)
    {
        var (start, end) = (call.Query.Date("start"), call.Query.Date("end"));
        var last = end ?? call.World.Clock.Now;
        var period = Period.Of(start ?? Period.Before(last, TimeSpan.FromDays(days)), last, call.World.Clock.Now);
        return new(period, call.Query.Choice("interval", intervals ?? Intervals) ?? "day");
    }

    public JsonObject Summary(World world, bool withInterval = true)
    {
        var summary = new JsonObject { ["start"] = world.Clock.Text(Period.Start), ["end"] = world.Clock.Text(Period.End) };
        if (withInterval) summary["interval"] = Interval;
        return summary;
    }

    /// <summary>Groups what fell into the period, the earliest first.</summary>
    public IEnumerable<(string Date, IReadOnlyList<T> Items)> Cut<T>(IEnumerable<T> items, Func<T, DateTimeOffset> time) =>
        items.Where(item => Period.Has(time(item))).GroupBy(item => Start(time(item))).OrderBy(g => g.Key)
            .Select(g => (KeyAnalytics.Date(g.Key), (IReadOnlyList<T>)[.. g]));

    /// <summary>The start of the interval that a time is in.</summary>
    public DateTimeOffset Start(DateTimeOffset time) => Start(time, Interval);

    public static DateTimeOffset Start(DateTimeOffset time, string interval)
    {
        var day = new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero);
        return interval switch
        {
            "hour" => day.AddHours(time.UtcDateTime.Hour),
            "month" => day.AddDays(1 - day.Day),
            "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => day,
        };
    }
}
