using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class AgentWrites
{
    public static Reply Create(Call call, bool bySdk)
    {
        var (world, body) = (call.World, call.Fields());
        var apply = AgentBody.Read(body, world, creating: true);
        var settings = SettingsRequest.OfAgent(body, bySdk);
        var company = body.Uuid("company_id");
        body.Check();
        world.Company.MustBeOurs(company);
        return call.Accept("Agent creation request accepted", () =>
        {
            var agent = new Agent(world.Clock.Now, settings.Apply(new(), world));
            apply(agent);
            return Created(agent, world, "Agent created successfully");
        }, status: 201, key: "agent");
    }

    public static Reply Update(Call call)
    {
        var (world, agent, body) = (call.World, call.Agent(), call.Fields());
        var apply = AgentBody.Read(body, world, creating: false);
        body.Check();
        return call.Accept("Agent update request accepted", () =>
        {
            apply(agent);
            world.Agents.Touch(agent);
            return new() { ["agent"] = agent.ToJson(world) };
        }, key: "agent");
    }

    public static Reply Delete(Call call)
    {
        var (world, agent) = (call.World, call.Agent());
        Refuse();
        return call.Accept("Agent deletion request accepted", () =>
        {
            Refuse();
            agent.DeletedAt = world.Clock.Now;
            return new() { ["agent_id"] = agent.Id };
        });

        void Refuse()
        {
            if (world.Conversations.HasActive(agent)) throw new ApiException(400, "Cannot delete agent with active conversations");
        }
    }

    public static Reply Restore(Call call)
    {
        var world = call.World;
        var agent = world.Agents.Find(call.Value("agent_id")) is { DeletedAt: not null } found ? found : throw ApiException.NotFound("Deleted agent");
        return call.Accept("Agent restoration request accepted", () =>
        {
            agent.DeletedAt = null;
            world.Agents.Touch(agent);
            return new() { ["agent"] = agent.ToJson(world) };
        }, key: "agent");
    }

    public static Reply Clone(Call call)
    {
        var (world, agent, body) = (call.World, call.Agent(), call.Fields(optional: true));
        var apply = AgentBody.Read(body, world, creating: false);
        body.Check();
        return call.Accept("Agent clone request accepted", () =>
        {
            var clone = new Agent(world.Clock.Now, agent.Settings)
            {
                Name = agent.Name + " (Copy)",
                Description = agent.Description,
                AvatarUrl = agent.AvatarUrl,
                Capabilities = agent.Capabilities.DeepClone(),
                Languages = agent.Languages.DeepClone(),
                OperatingHours = agent.OperatingHours.DeepClone(),
                PersonalityTraits = agent.PersonalityTraits.DeepClone(),
                Library = agent.Library.Copy(),
            };
            apply(clone);
            clone.Status = "inactive";
            return Created(clone, world, "Agent cloned successfully");
        }, key: "agent");
    }

    private static JsonObject Created(Agent agent, World world, string message)
    {
        world.Agents.Add(agent);
        world.Webhooks.Emit("agent.created", agent.ToJson(world));
        return new() { ["message"] = message, ["agent"] = agent.ToJson(world), ["settings"] = agent.Llm.ToJson(world) };
    }
}
