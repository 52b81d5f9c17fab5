using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class CompanyRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/company", Access.Company, call => Reply.Bare(Own(call).ToJson(call.World))) { IsForEveryCompany = true },
        new("POST", "/api/v1/company", Access.Public, CompanyWrites.Create) { FormLimit = RequestBody.Limit },
        new("GET", "/api/v1/company/statistics", Access.Company, call => Statistics(call, Own(call))),
        new("GET", "/api/v1/company/{company_id}/statistics", Access.Company, call => Statistics(call, Given(call))),
        new("PUT", "/api/v1/company/{company_id}", Access.Admin, CompanyWrites.Update) { IsForEveryCompany = true, FormLimit = RequestBody.Limit },
        new("PATCH", "/api/v1/company/{company_id}", Access.Admin, CompanyWrites.Update) { Scope = Scope.Write, IsForEveryCompany = true,
            FormLimit = RequestBody.Limit },
    ];

    public static Company Own(Call call) => call.World.Companies.Find(call.Caller.User!.CompanyId) ?? throw ApiException.NotFound("Company");

    public static Company Given(Call call)
    {
        var company = call.World.Companies.Find(call.Value("company_id")) ?? throw ApiException.NotFound("Company");
        return company == Own(call) ? company : throw new ApiException(403, "Not allowed for this company");
    }

    private static Reply Statistics(Call call, Company _)
    {
        var days = call.Query.Number("days", 30, 3650);
        var since = call.World.Clock.Now.AddDays(-days);
        var leads = call.World.Leads.List(l => l.CreatedAt >= since);
        var statistics = new JsonObject
        {
            ["total_leads"] = leads.Count,
            ["qualified_leads"] = leads.Count(l => l.Status is "qualified" or "converted"),
            ["conversion_rate"] = Numbers.Ratio(leads.Count(l => l.Status == "converted"), leads.Count),
            ["active_conversations"] = call.World.Conversations.List(c => !c.IsDeleted && c.LastActivity >= since).Count,
            ["period_days"] = days,
        };
        return new() { Status = 200, Body = new JsonObject { ["success"] = true, ["statistics"] = statistics }, Data = statistics };
    }
}
