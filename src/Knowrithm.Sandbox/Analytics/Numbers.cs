using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class Numbers
{
    public static double Ratio(double part, double whole, double times = 100) => whole == 0 ? 0 : Math.Round(times * part / whole, 2);

    public static double? Average(this IEnumerable<double?> values) =>
        values.ToList() is { Count: > 0 } all && all.Exists(v => v is not null) ? Math.Round(all.OfType<double>().Average(), 2) : null;

    public static JsonObject Counts<T>(this IEnumerable<T> items, Func<T, string> key) =>
        new(items.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, (JsonNode?)g.Count())));

    /// <summary>Conversations begun and messages said, day by day.</summary>
    public static JsonArray Timeline(IReadOnlyCollection<Conversation> conversations, IReadOnlyCollection<Message> messages)
    {
        var days = conversations.Select(c => KeyAnalytics.Date(c.CreatedAt)).Concat(messages.Select(m => KeyAnalytics.Date(m.CreatedAt))).Distinct()
            .Order(StringComparer.Ordinal);
        var (begun, said) = (conversations.ToLookup(c => KeyAnalytics.Date(c.CreatedAt)), messages.ToLookup(m => KeyAnalytics.Date(m.CreatedAt)));
        return new([.. days.Select(d => new JsonObject { ["date"] = d, ["conversations"] = begun[d].Count(), ["messages"] = said[d].Count() })]);
    }
}
