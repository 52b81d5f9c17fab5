using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>All companies with their users, agents and documents, for Knowrithm's own staff. Agents and documents are the demo company's.</summary>
internal static class SuperAdminRoutes
{
    private const string Base = "/api/v1/super-admin";

    public static IEnumerable<Route> All() =>
    [
        new("GET", Base + "/companies", Access.SuperAdmin, SuperAdminLists.Companies),
        new("GET", Base + "/company", Access.SuperAdmin, SuperAdminLists.CompaniesByPage),
        new("POST", Base + "/companies", Access.SuperAdmin, SuperAdminWrites.CreateCompany),
        new("GET", Base + "/companies/{company_id}", Access.SuperAdmin, call => Reply.Bare(call.Company().ToJson(call.World))),
        new("PATCH", Base + "/companies/{company_id}", Access.SuperAdmin, SuperAdminWrites.UpdateCompany),
        new("GET", Base + "/companies/{company_id}/users", Access.SuperAdmin, call => SuperAdminLists.Users(call, call.Company())),
        new("POST", Base + "/companies/{company_id}/users", Access.SuperAdmin, SuperAdminWrites.CreateUser),
        new("GET", Base + "/companies/{company_id}/agents", Access.SuperAdmin, SuperAdminLists.Agents),
        new("GET", Base + "/companies/{company_id}/documents", Access.SuperAdmin, SuperAdminLists.Documents),
        new("GET", Base + "/companies/{company_id}/analytics", Access.SuperAdmin, call => Analytics(call, call.Company())),
        new("GET", Base + "/company/{company_id}/user", Access.SuperAdmin, call => SuperAdminLists.FilteredUsers(call, call.Company())),
        new("PATCH", Base + "/agents/{agent_id}", Access.SuperAdmin, SuperAdminWrites.UpdateAgent),
        new("DELETE", Base + "/documents/{document_id}", Access.SuperAdmin, SuperAdminWrites.DeleteDocument),
        new("GET", Base + "/users", Access.SuperAdmin, call => SuperAdminLists.Users(call, null)),
        new("PATCH", Base + "/users/{user_id}", Access.SuperAdmin, SuperAdminWrites.UpdateUser),
        new("DELETE", Base + "/users/{user_id}", Access.SuperAdmin, SuperAdminWrites.DeactivateUser),
    ];

    public static Company Company(this Call call) => call.World.Companies.Get(call.Value("company_id"));

    /// <summary>The agents of a company: all that there are, or none.</summary>
    public static List<Agent> AgentsOf(this World world, Company company) => company == world.Company ? world.Agents.List(null, null) : [];

    private static Reply Analytics(Call call, Company company)
    {
        var world = call.World;
        var isDemo = company == world.Company;
        var (agents, users) = (world.AgentsOf(company), world.Users.Of(company.Id));
        var documents = isDemo ? world.Documents.List(_ => true) : [];
        return Reply.Bare(new()
        {
            ["agents"] = new JsonObject
            {
                ["total"] = agents.Count,
                ["total_conversations"] = agents.Sum(a => a.TotalConversations),
                ["average_rating"] = null,
            },
            ["conversations"] = new JsonObject
            {
                ["total"] = isDemo ? world.Conversations.Count : 0,
                ["total_messages"] = agents.Sum(a => a.TotalMessages),
            },
            ["documents"] = new JsonObject
            {
                ["total"] = documents.Count,
                ["storage_bytes"] = documents.Sum(d => d.Size),
                ["status_breakdown"] = documents.Counts(d => d.Status(world)),
            },
            ["users"] = new JsonObject
            {
                ["total"] = users.Count,
                ["created_last_30_days"] = users.Count(u => u.CreatedAt > world.Clock.Now.AddDays(-30)),
                ["by_status"] = users.Counts(u => u.Status),
            },
        });
    }
}
