using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The requested dates; the last thirty days by default.</summary>
internal sealed record Period(DateTimeOffset Start, DateTimeOffset End)
{
    public static Period Of(Call call) => Of(call.Query.Date("start_date"), call.Query.Date("end_date"), call.World.Clock.Now);

    public static Period Of(DateTimeOffset? start, DateTimeOffset? end, DateTimeOffset now)
    {
        var last = end ?? now;
        var first = start ?? (last - DateTimeOffset.MinValue > TimeSpan.FromDays(30) ? last.AddDays(-30) : DateTimeOffset.MinValue);
        return first <= last ? new(first, last) : throw new ValidationException("start_date", "start_date must not be after end_date");
    }

    public bool Has(DateTimeOffset time) => time >= Start && time <= End;

    public JsonObject ToJson(World world) => new() { ["start_date"] = world.Clock.Text(Start), ["end_date"] = world.Clock.Text(End) };
}
