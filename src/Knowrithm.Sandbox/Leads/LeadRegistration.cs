using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The registration of the widget: no credentials, and tokens in return.</summary>
internal static class LeadRegistration
{
    public static Reply Register(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var apply = LeadBody.Read(body, creating: true);
        var (agentId, email) = (body.Uuid("agent_id", required: true), body.Email("email"));
        body.Check();
        if (world.Agents.Find(agentId) is not { DeletedAt: null }) throw new ApiException(400, "Invalid agent ID");
        if (world.Speaks(SandboxDialect.RegisterAsTask)) return call.Queue("Lead registration request accepted", Do);

        var result = Do();
        return new() { Status = 201, Body = result, Data = result };

        JsonObject Do()
        {
            // The widget registers again when its token is refused: the same person stays the same lead.
            var known = world.Leads.ByEmail(email!);
            var lead = known ?? new(world.Clock.Now) { Source = "widget" };
            apply(lead);
            if (known is null) world.Leads.Create(lead);
            world.Webhooks.Emit("lead.registered", Event(lead, agentId!, world));
            return new()
            {
                ["success"] = true,
                ["message"] = "Lead registered successfully",
                ["lead"] = lead.ToJson(world),
                ["access_token"] = world.Leads.IssueToken(lead),
                ["refresh_token"] = Token.Issue(lead.Id, "lead", "refresh", Guid.NewGuid().ToString()),
            };
        }
    }

    private static JsonObject Event(Lead lead, string agentId, World world)
    {
        var json = lead.ToEvent(world);
        json["agent_id"] = agentId;
        return json;
    }
}
