namespace Knowrithm.Sandbox;

/// <summary>Writes that return their result at once, but for creating a user, which is queued. Two of the responses are documented without a shape.</summary>
internal static class SuperAdminWrites
{
    public static Reply CreateCompany(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var apply = Read(body, world, creating: true);
        body.Check();
        var company = new Company(world.Clock.Now);
        apply(company);
        world.Companies.Add(company);
        return Reply.Bare(company.ToJson(world));
    }

    public static Reply UpdateCompany(Call call)
    {
        var (world, company, body) = (call.World, call.Company(), call.Fields());
        var apply = Read(body, world, creating: false);
        body.Check();
        apply(company);
        company.UpdatedAt = world.Clock.Now;
        return Reply.Bare(company.ToJson(world));
    }

    public static Reply CreateUser(Call call)
    {
        var (world, company, body) = (call.World, call.Company(), call.Fields());
        var role = body.Choice("role", User.Roles);
        _ = UserBody.Read(body, world);
        return call.Queue("User creation request accepted", () =>
        {
            // Read again: the same name may have been taken since.
            var user = UserBody.Read(body, world)(world.Clock.Now, company.Id);
            user.Role = role ?? user.Role;
            world.Users.Add(user);
            return new() { ["message"] = "User added successfully", ["user"] = user.ToJson(world) };
        });
    }

    public static Reply UpdateUser(Call call)
    {
        var (world, user, body) = (call.World, call.World.Users.Get(call.Value("user_id")), call.Fields());
        var email = body.Email("email", required: body.Has("email"));
        var username = body.Text("username", required: body.Has("username"), max: 50);
        var first = body.Text("first_name", required: body.Has("first_name"), max: 100);
        var last = body.Text("last_name", required: body.Has("last_name"), max: 100);
        var (role, status, verified) = (body.Choice("role", User.Roles), body.Choice("status", User.Statuses), body.Flag("email_verified"));
        body.Check();
        if (email is not null && world.Users.ByEmail(email) is { } other && other != user) throw new ApiException(409, "Email already registered");
        if (username is not null && world.Users.ByUsername(username) is { } namesake && namesake != user) throw new ApiException(409, "Username already taken");
        (user.Email, user.Username) = (email ?? user.Email, username ?? user.Username);
        (user.FirstName, user.LastName) = (first ?? user.FirstName, last ?? user.LastName);
        (user.Role, user.Status, user.EmailVerified) = (role ?? user.Role, status ?? user.Status, verified ?? user.EmailVerified);
        user.UpdatedAt = world.Clock.Now;
        return Reply.Bare(user.ToJson(world));
    }

    public static Reply DeactivateUser(Call call)
    {
        var user = call.World.Users.Get(call.Value("user_id"));
        if (user == call.Caller.User) throw new ApiException(400, "A user cannot deactivate itself");
        (user.Status, user.UpdatedAt) = ("inactive", call.World.Clock.Now);
        return Reply.Bare(new() { ["message"] = "User deactivated", ["user_id"] = user.Id });
    }

    public static Reply UpdateAgent(Call call)
    {
        var (world, agent, body) = (call.World, call.Agent(), call.Fields());
        var (name, description) = (body.Text("name", required: body.Has("name"), max: 200), body.Text("description"));
        var (status, active) = (body.Choice("status", AgentBody.Statuses), body.Flag("is_active"));
        var (model, temperature, tokens) = (body.Text("model_name", max: 200), body.Number("temperature", 0, 2), body.Whole("max_tokens", 1));
        body.Check();
        agent.Name = name ?? agent.Name;
        if (body.Has("description")) agent.Description = description;
        agent.Status = status ?? active switch { true => "active", false => "inactive", null => agent.Status };
        var settings = agent.Settings with { Temperature = temperature ?? agent.Settings.Temperature, MaxTokens = tokens ?? agent.Settings.MaxTokens };
        agent.Llm.Values = model is null ? settings : settings with { Llm = ModelChoice.Find(world.Providers, new(null, null, null, model), settings.Llm) };
        world.Agents.Touch(agent);
        return Reply.Bare(agent.ToSuperAdmin(world));
    }

    public static Reply DeleteDocument(Call call)
    {
        var document = call.World.Documents.Get(call.Value("document_id"));
        DocumentWrites.Remove(document, call.World);
        return Reply.Bare(new() { ["message"] = "Document deleted", ["document_id"] = document.Id });
    }

    private static Action<Company> Read(Fields body, World world, bool creating)
    {
        var (apply, active, verified) = (CompanyWrites.Read(body, world, creating), body.Flag("is_active"), body.Flag("is_verified"));
        return company =>
        {
            apply(company);
            company.IsVerified = verified ?? company.IsVerified;
            if (active is { } isActive) company.DeletedAt = isActive ? null : company.DeletedAt ?? world.Clock.Now;
        };
    }
}
