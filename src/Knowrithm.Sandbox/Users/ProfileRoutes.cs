using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ProfileRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/user/profile", Access.Company, call => Reply.Entity("user", call.Caller.User!.ToProfile(call.World))) { IsForEveryCompany = true },
        new("PUT", "/api/v1/user/profile", Access.Company, Update) { IsForEveryCompany = true },
        new("GET", "/api/v1/user/{user_id}", Access.Admin, Get) { Scope = Scope.Read, IsForEveryCompany = true },
        new("PATCH", "/api/v1/user/{user_id}/role", Access.Admin, ChangeRole) { IsForEveryCompany = true },
        new("PATCH", "/api/v1/user/{user_id}/status", Access.Admin, ChangeStatus) { IsForEveryCompany = true },
        new("GET", "/api/v1/admin/user/{user_id}", Access.Admin, GetAsAdmin, ErrorShape.ErrorOnly) { IsForEveryCompany = true },
        new("GET", "/api/v1/admin/user", Access.Admin, List, ErrorShape.ErrorOnly) { IsForEveryCompany = true },
    ];

    private static Reply Update(Call call)
    {
        var (world, user, body) = (call.World, call.Caller.User!, call.Fields());
        body.Only("first_name", "last_name", "language", "timezone", "preferences");
        var (first, last) = (body.Text("first_name", required: body.Has("first_name"), max: 100),
            body.Text("last_name", required: body.Has("last_name"), max: 100));
        var (language, timezone, preferences) = (body.Text("language", max: 10), body.Text("timezone", max: 50), body.Object("preferences"));
        body.Check();
        (user.FirstName, user.LastName, user.UpdatedAt) = (first ?? user.FirstName, last ?? user.LastName, world.Clock.Now);
        (user.Language, user.Timezone, user.Preferences) = (language ?? user.Language, timezone ?? user.Timezone, preferences ?? user.Preferences);
        var json = user.ToProfile(world);
        return new() { Status = 200, Body = new JsonObject { ["message"] = "Profile updated successfully", ["user"] = json }, Data = json };
    }

    private static Reply Get(Call call)
    {
        var json = call.World.Users.Get(call.Value("user_id"), call.Caller).ToJson(call.World);
        var body = new JsonObject
        {
            ["success"] = true,
            ["data"] = json,
            ["message"] = "User retrieved successfully",
            ["timestamp"] = call.World.Clock.Text(call.World.Clock.Now)
        };
        return new() { Status = 200, Body = body, Data = json };
    }

    /// <summary>
    /// Changes the role, for Knowrithm's own staff. No source documents this response and the next; they have the shape of that of a created user.
    /// </summary>
    private static Reply ChangeRole(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var role = body.Text("role", required: true) is null ? null : body.Choice("role", User.Roles);
        body.Check();
        if (call.Caller.User!.Role != "super_admin") throw new ApiException(403, "Not allowed");
        var user = world.Users.Get(call.Value("user_id"));
        (user.Role, user.UpdatedAt) = (role!, world.Clock.Now);
        return Reply.Bare(new() { ["message"] = "User role updated successfully", ["user"] = user.ToJson(world) });
    }

    private static Reply ChangeStatus(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var status = body.Text("status", required: true) is null ? null : body.Choice("status", User.Statuses);
        _ = body.Text("reason");
        body.Check();
        var user = call.Caller.User!.Role == "super_admin" ? world.Users.Get(call.Value("user_id")) : world.Users.Get(call.Value("user_id"), call.Caller);
        (user.Status, user.UpdatedAt) = (status!, world.Clock.Now);
        return Reply.Bare(new() { ["message"] = "User status updated successfully", ["user"] = user.ToJson(world) });
    }

    private static Reply GetAsAdmin(Call call)
    {
        var json = call.World.Users.Get(call.Value("user_id"), call.Caller).ToJson(call.World);
        return new() { Status = 200, Body = new JsonObject { ["data"] = json, ["message"] = "User retrieved successfully" }, Data = json };
    }

    private static Reply List(Call call)
    {
        var (status, role, search) = (call.Query.Choice("status", User.Statuses), call.Query.Choice("role", User.Roles), call.Query.Text("search"));
        var found = call.World.Users.Of(call.Caller.User!.CompanyId).FindAll(u =>
            (status is null || u.Status == status)
            && (role is null || u.Role == role)
            && (search is null || $"{u.Email} {u.Username} {u.FirstName} {u.LastName}".Contains(search, StringComparison.OrdinalIgnoreCase)));
        var (users, pagination) = call.Query.Cut(found, u => u.ToJson(call.World), perPage: 50);
        var filters = new JsonObject { ["status"] = status, ["role"] = role, ["search"] = search };
        return new()
        {
            Status = 200,
            Body = new JsonObject { ["users"] = users, ["pagination"] = pagination, ["filters_applied"] = filters },
            Data = users,
            Pagination = pagination
        };
    }
}
