using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class LeadRoutes
{
    private const ErrorShape Fields = ErrorShape.FieldErrors;

    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/lead/company", Access.Company, List),
        new("GET", "/api/v1/lead/{lead_id}", Access.Company, Get),
        new("POST", "/api/v1/lead/register", Access.Public, LeadRegistration.Register),
        new("POST", "/api/v1/lead", Access.Company, Create, Fields),
        new("POST", "/api/v1/sdk/lead", Access.Company, Create, Fields),
        new("PUT", "/api/v1/lead/{lead_id}", Access.Company, Update, Fields),
        new("PUT", "/api/v1/sdk/lead/{lead_id}", Access.Company, Update, Fields),
        new("DELETE", "/api/v1/lead/{lead_id}", Access.Company, Delete),
        new("DELETE", "/api/v1/sdk/lead/{lead_id}", Access.Company, Delete),
    ];

    private static Lead Lead(Call call) => call.World.Leads.Get(call.Value("lead_id"));

    private static Reply Get(Call call)
    {
        var lead = Lead(call).ToJson(call.World);
        return new() { Status = 200, Body = new JsonObject { ["success"] = true, ["lead"] = lead }, Data = lead };
    }

    private static Reply List(Call call)
    {
        call.World.Company.MustBeOurs(call.Query.Text("company_id"));
        var (status, search) = (call.Query.Choice("status", LeadBody.Statuses), call.Query.Text("search"));
        var (after, before) = (call.Query.Date("created_after"), call.Query.Date("created_before"));
        var found = call.World.Leads.Newest(lead =>
            (status is null || lead.Status == status)
            && (search is null || $"{lead.FirstName} {lead.LastName} {lead.Email}".Contains(search, StringComparison.OrdinalIgnoreCase))
            && (after is null || lead.CreatedAt >= after)
            && (before is null || lead.CreatedAt <= before));
        var (leads, pagination) = call.Query.Cut(found, lead => lead.ToJson(call.World));
        return new()
        {
            Status = 200,
            Body = new JsonObject { ["success"] = true, ["data"] = new JsonObject { ["leads"] = leads, ["pagination"] = pagination } },
            Data = leads,
            Pagination = pagination,
        };
    }

    private static Reply Create(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var apply = LeadBody.Read(body, creating: true);
        var company = body.Uuid("company_id");
        body.Check();
        world.Company.MustBeOurs(company);
        return call.Accept("Lead creation request accepted", () =>
        {
            var lead = new Lead(world.Clock.Now);
            apply(lead);
            world.Leads.Create(lead);
            return new() { ["lead"] = lead.ToJson(world) };
        }, status: 201, key: "lead");
    }

    private static Reply Update(Call call)
    {
        var (world, lead, body) = (call.World, Lead(call), call.Fields());
        var apply = LeadBody.Read(body, creating: false);
        body.Check();
        return call.Accept("Lead update request accepted", () =>
        {
            var before = lead.Status;
            apply(lead);
            lead.UpdatedAt = world.Clock.Now;
            world.Webhooks.Emit("lead.updated", lead.ToEvent(world));
            if (lead.Status != before) world.Webhooks.Emit("lead.status.updated", StatusChange(lead, before, world));
            return new() { ["lead"] = lead.ToJson(world) };
        }, key: "lead");
    }

    private static Reply Delete(Call call)
    {
        var (world, lead) = (call.World, Lead(call));
        return call.Accept("Lead deletion request accepted", () =>
        {
            lead.IsActive = false;
            lead.UpdatedAt = world.Clock.Now;
            return new() { ["lead_id"] = lead.Id };
        });
    }

    private static JsonObject StatusChange(Lead lead, string before, World world)
    {
        var json = lead.ToEvent(world);
        json["previous_status"] = before;
        return json;
    }
}
