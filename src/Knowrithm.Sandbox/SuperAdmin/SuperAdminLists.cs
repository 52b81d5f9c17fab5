using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class SuperAdminLists
{
    private static readonly string[] Sorts =
        ["created_at", "updated_at", "last_login", "email", "username", "first_name", "last_name", "login_attempts"];

    public static Reply Companies(Call call)
    {
        var (search, active, verified) = (call.Query.Text("search"), call.Query.Flag("is_active"), call.Query.Flag("is_verified"));
        var found = call.World.Companies.Where(c =>
            (search is null || Mentions($"{c.Name} {c.Email}", search))
            && (active is null || c.DeletedAt is null == active)
            && (verified is null || c.IsVerified == verified));
        return call.Query.Page("items", found, c => c.ToJson(call.World));
    }

    /// <summary>The one list whose pagination has other names.</summary>
    public static Reply CompaniesByPage(Call call)
    {
        var (companies, pagination) = call.Query.Cut(call.World.Companies.Where(_ => true), c => c.ToJson(call.World), perPage: 10);
        var (page, pages) = ((int)pagination["page"]!, (int)pagination["pages"]!);
        return Reply.List("companies", companies, new()
        {
            ["current_page"] = page,
            ["per_page"] = (int)pagination["per_page"]!,
            ["total_items"] = (int)pagination["total"]!,
            ["total_pages"] = pages,
            ["has_next"] = page < pages,
            ["has_prev"] = page > 1,
            ["next_page"] = page < pages ? page + 1 : null,
            ["prev_page"] = page > 1 ? page - 1 : null,
        });
    }

    public static Reply Users(Call call, Company? company)
    {
        var found = Users(call, company?.Id ?? call.Query.Text("company_id"), out _);
        return call.Query.Page("items", found, u => u.ToJson(call.World));
    }

    public static Reply FilteredUsers(Call call, Company company)
    {
        var query = call.Query;
        var found = Users(call, company.Id, out var filters);
        var (verified, twoFactor) = (query.Flag("email_verified"), query.Flag("two_factor_enabled"));
        var (never, locked, attempts) = (query.Flag("never_logged_in"), query.Flag("locked"), query.Number("high_login_attempts", 0));
        var (after, before) = (query.Date("created_after"), query.Date("created_before"));
        var (loginAfter, loginBefore) = (query.Date("last_login_after"), query.Date("last_login_before"));
        var (timezone, language, onlyDeleted) = (query.Text("timezone"), query.Text("language"), query.Flag("only_deleted"));
        var (sort, ascends) = (query.Choice("sort_by", Sorts) ?? "created_at", query.Choice("sort_order", ["asc", "desc"]) == "asc");
        foreach (var name in new[] { "email_verified", "two_factor_enabled", "never_logged_in", "locked", "high_login_attempts", "created_after",
                     "created_before", "last_login_after", "last_login_before", "timezone", "language", "only_deleted" }) filters[name] = query.Text(name);
        (filters["sort_by"], filters["sort_order"]) = (sort, ascends ? "asc" : "desc");
        found = found.Where(u =>
            (verified is null || u.EmailVerified == verified) && twoFactor != true && onlyDeleted != true
            && (never is null || u.LastLogin is null == never)
            && (locked is null || u.LockedUntil > call.World.Clock.Now == locked)
            && u.LoginAttempts >= attempts
            && (after is null || u.CreatedAt >= after) && (before is null || u.CreatedAt <= before)
            && (loginAfter is null || u.LastLogin >= loginAfter) && (loginBefore is null || u.LastLogin <= loginBefore)
            && (timezone is null || u.Timezone == timezone) && (language is null || u.Language == language));
        var sorted = Sorted(found, sort, ascends);
        var (users, pagination) = query.Cut(sorted, u => u.ToJson(call.World), perPage: 50);
        return new()
        {
            Status = 200,
            Body = new JsonObject { ["users"] = users, ["pagination"] = pagination, ["filters_applied"] = filters },
            Data = users,
            Pagination = pagination,
        };
    }

    public static Reply Agents(Call call)
    {
        var (status, search) = (call.Query.Choice("status", AgentBody.Statuses), call.Query.Text("search"));
        var found = call.World.AgentsOf(call.Company()).Where(a =>
            (status is null || a.Status == status) && (search is null || Mentions($"{a.Name} {a.Description}", search)));
        return call.Query.Page("items", found, a => a.ToSuperAdmin(call.World));
    }

    public static Reply Documents(Call call)
    {
        var (world, isDemo) = (call.World, call.Company() == call.World.Company);
        var (status, type, search) = (call.Query.Text("status"), call.Query.Text("document_type"), call.Query.Text("search"));
        var found = world.Documents.List(d => isDemo
            && (status is null || d.Status(world) == status)
            && (type is null || d.Type == type)
            && (search is null || Mentions(d.FileName, search)));
        return call.Query.Page("items", found, d => d.ToSuperAdmin(world));
    }

    private static IEnumerable<User> Users(Call call, string? companyId, out JsonObject filters)
    {
        var (role, status) = (call.Query.Choice("role", User.Roles), call.Query.Choice("status", User.Statuses));
        var search = call.Query.Text("search");
        filters = new()
        {
            ["role"] = role,
            ["status"] = status,
            ["search"] = search,
            // Users are deactivated and never deleted.
            ["include_deleted"] = call.Query.Text("include_deleted"),
        };
        return call.World.Users.All.Where(u =>
            (companyId is null || u.CompanyId.Equals(companyId, StringComparison.OrdinalIgnoreCase))
            && (role is null || u.Role == role)
            && (status is null || u.Status == status)
            && (search is null || Mentions($"{u.Email} {u.Username} {u.FirstName} {u.LastName}", search)));
    }

    private static IEnumerable<User> Sorted(IEnumerable<User> users, string by, bool ascends)
    {
        Func<User, IComparable?> key = by switch
        {
            "updated_at" => u => u.UpdatedAt,
            "last_login" => u => u.LastLogin,
            "email" => u => u.Email,
            "username" => u => u.Username,
            "first_name" => u => u.FirstName,
            "last_name" => u => u.LastName,
            "login_attempts" => u => u.LoginAttempts,
            _ => u => u.CreatedAt,
        };
        return ascends ? users.OrderBy(key) : users.OrderByDescending(key);
    }

    private static bool Mentions(string text, string search) => text.Contains(search, StringComparison.OrdinalIgnoreCase);
}
