using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class SignInRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("POST", "/api/v1/auth/login", Access.Public, Login, ErrorShape.ErrorOnly),
        new("POST", "/api/v1/auth/refresh", Access.Refresh, Refresh, ErrorShape.ErrorOnly) { IsForEveryCompany = true },
        new("POST", "/api/v1/auth/logout", Access.User, Logout) { IsForEveryCompany = true },
        new("POST", "/api/v1/auth/register", Access.Public, Register, ErrorShape.FieldErrors),
        new("POST", "/api/v1/auth/user", Access.Admin, AddUser, ErrorShape.FieldErrors) { Scope = Scope.Write, IsForEveryCompany = true },
        new("GET", "/api/v1/auth/user/me", Access.Company, Me) { IsForEveryCompany = true },
    ];

    private static Reply Login(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (email, password) = (body.Text("email"), body.Text("password"));
        body.Check();
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password)) throw new ApiException(400, "Email and password required");
        var user = call.Actor = Lock.Open(world, email, password);
        return Answer(call, "Login request accepted", () =>
        {
            user.LastLogin = world.Clock.Now;
            return Tokens(world, user);
        });
    }

    private static Reply Refresh(Call call)
    {
        var (world, session) = (call.World, call.Caller.Session!);
        if (!session.User.MaySignIn) throw new ApiException(403, "Account is inactive");
        return Answer(call, "Token refresh request accepted", () => Tokens(world, session.User, session));
    }

    private static Reply Logout(Call call) => Answer(call, "Logout request accepted", () =>
    {
        call.Caller.Session!.IsOver = true;
        return new() { ["message"] = "Logged out successfully" };
    });

    private static Reply Register(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var companyId = body.Uuid("company_id", required: true);
        _ = UserBody.Read(body, world);
        if (world.Companies.Find(companyId) is not { } company) throw new ApiException(400, "Invalid company ID");
        return Answer(call, "User registration request accepted", () =>
        {
            // Read again: the same name may have been taken since.
            var user = Added(world, UserBody.Read(body, world)(world.Clock.Now, company.Id));
            return Tokens(world, user, message: "User registered successfully");
        }, 201);
    }

    private static Reply AddUser(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        _ = UserBody.Read(body, world);
        return call.Queue("User creation request accepted", () =>
        {
            var user = Added(world, UserBody.Read(body, world)(world.Clock.Now, call.Caller.User!.CompanyId));
            return new() { ["message"] = "User added successfully", ["user"] = user.ToJson(world) };
        });
    }

    private static Reply Me(Call call)
    {
        var user = call.Caller.User!;
        var result = Tokens(call.World, user);
        result["company"] = call.World.Companies.Find(user.CompanyId)?.ToJson(call.World);
        return Reply.Bare(result);
    }

    private static User Added(World world, User user)
    {
        world.Users.Add(user);
        return user;
    }

    private static JsonObject Tokens(World world, User user, Session? session = null, string? message = null)
    {
        var access = session is null ? null : world.Sessions.Renew(session);
        if (session is null) (session, access) = world.Sessions.Start(user);
        var result = new JsonObject
        {
            ["access_token"] = access,
            ["refresh_token"] = session.RefreshToken,
            ["expires_in"] = (long)world.Options.AccessTokenLifetime.TotalSeconds,
            ["user"] = user.ToJson(world)
        };
        if (message is not null) result["message"] = message;
        return result;
    }

    private static Reply Answer(Call call, string message, Func<JsonObject> work, int status = 200) =>
        call.World.Speaks(SandboxDialect.DirectTokens) ? Reply.Bare(work(), status) : call.Queue(message, work);
}
