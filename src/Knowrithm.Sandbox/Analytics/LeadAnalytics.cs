using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class LeadAnalytics
{
    public static Reply Of(Call call)
    {
        var period = Period.Of(call);
        var body = Of(call.World.Leads.List(l => period.Has(l.CreatedAt)));
        body["date_range"] = period.ToJson(call.World);
        return Reply.Bare(body);
    }

    public static JsonObject Of(List<Lead> leads) => new()
    {
        ["consent_analytics"] = new JsonObject
        {
            ["total_leads"] = leads.Count,
            ["marketing_consent_rate"] = Numbers.Ratio(leads.Count(l => l.ConsentMarketing), leads.Count),
            ["data_consent_rate"] = Numbers.Ratio(leads.Count(l => l.ConsentDataProcessing), leads.Count),
        },
        ["daily_new_leads"] = new JsonArray([.. leads.GroupBy(l => KeyAnalytics.Date(l.CreatedAt)).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new JsonObject { ["date"] = g.Key, ["count"] = g.Count() })]),
        ["lead_sources"] = leads.Counts(l => l.Source ?? "unknown"),
        ["lead_status_distribution"] = leads.Counts(l => l.Status),
    };
}
