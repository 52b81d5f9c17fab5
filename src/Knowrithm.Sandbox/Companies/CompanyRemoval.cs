using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>
/// Deleting and restoring the caller's own company; no other company can be changed. No source documents these responses; they have the shape of those about
/// documents.
/// </summary>
internal static class CompanyRemoval
{
    private const string Base = "/api/v1/company";

    public static IEnumerable<Route> All() =>
    [
        new("GET", Base + "/deleted", Access.Company, List) { IsForEveryCompany = true },
        new("DELETE", Base + "/{company_id}", Access.Admin, call => One(call, deleted: true)) { Scope = Scope.Write, IsForEveryCompany = true },
        new("PATCH", Base + "/{company_id}/restore", Access.Admin, call => One(call, deleted: false)) { Scope = Scope.Write, IsForEveryCompany = true },
        new("DELETE", Base + "/bulk-delete", Access.Admin, call => Many(call, deleted: true)) { Scope = Scope.Write, IsForEveryCompany = true },
        new("PATCH", Base + "/bulk-restore", Access.Admin, call => Many(call, deleted: false)) { Scope = Scope.Write, IsForEveryCompany = true },
    ];

    private static Reply List(Call call) =>
        Reply.List("deleted_companies",
            new JsonArray([.. call.World.Companies.Where(c => c.DeletedAt is not null && c.Id == call.Caller.User!.CompanyId)
                .Select(c => c.ToJson(call.World))]));

    private static Reply One(Call call, bool deleted)
    {
        var company = Find(call, call.Value("company_id"), deleted);
        Mark(company, deleted, call.World);
        return Reply.Bare(new() { ["message"] = deleted ? "Company deleted successfully" : "Company restored successfully", ["company_id"] = company.Id });
    }

    private static Reply Many(Call call, bool deleted)
    {
        var body = call.Fields();
        var ids = body.Strings("company_ids")?.AsArray().Select(id => (string)id!).Distinct(StringComparer.OrdinalIgnoreCase).ToList() ?? [];
        if (ids.Count == 0) body.Wrong("company_ids", "This field is required.");
        body.Check();
        var companies = ids.ConvertAll(id => Find(call, id, deleted));
        companies.ForEach(c => Mark(c, deleted, call.World));
        return Reply.Bare(new()
        {
            ["message"] = deleted ? "Companies deleted successfully" : "Companies restored successfully",
            [deleted ? "deleted_companies_count" : "restored_companies_count"] = companies.Count
        });
    }

    private static Company Find(Call call, string id, bool deleted)
    {
        var company = call.World.Companies.Find(id, deleted: !deleted) ?? throw ApiException.NotFound(deleted ? "Company" : "Deleted company");
        return company.Id == call.Caller.User!.CompanyId ? company : throw new ApiException(403, "Not allowed for this company");
    }

    private static void Mark(Company company, bool deleted, World world) =>
        (company.DeletedAt, company.UpdatedAt) = (deleted ? world.Clock.Now : null, world.Clock.Now);
}
