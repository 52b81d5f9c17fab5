using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The requested dates; the last thirty days by default.</summary>
internal sealed record Period(DateTimeOffset Start, DateTimeOffset End)
{
    public static Period Of(Call call) => Of(call.Query.Date("start_date"), call.Query.Date("end_date"), call.World.Clock.Now);

    public static Period Of(DateTimeOffset? start, DateTimeOffset? end, DateTimeOffset now)
    {
        var last = end ?? now;
        var first = start ?? Before(last, TimeSpan.FromDays(30));
        return first <= last ? new(first, last) : throw new ValidationException("start_date", "start_date must not be after end_date");
    }

    /// <summary>A time so long before another; the first there is, at the earliest.</summary>
    public static DateTimeOffset Before(DateTimeOffset time, TimeSpan span) =>
        time - DateTimeOffset.MinValue > span ? time - span : DateTimeOffset.MinValue;

    public bool Has(DateTimeOffset time) => time >= Start && time <= End;

    public JsonObject ToJson(World world) => new() { ["start_date"] = world.Clock.Text(Start), ["end_date"] = world.Clock.Text(End) };
}
