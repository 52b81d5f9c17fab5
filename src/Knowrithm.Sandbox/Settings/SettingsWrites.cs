namespace Knowrithm.Sandbox;

internal static class SettingsWrites
{
    public static Reply Create(Call call, bool byName)
    {
        var (world, body) = (call.World, call.Fields());
        var (agentId, isDefault) = (body.Uuid("agent_id"), body.Flag("is_default"));
        var request = byName ? SettingsRequest.ByNames(body) : SettingsRequest.ByIds(body, required: true);
        body.Check();
        var agent = agentId is null ? null : world.Agents.Get(agentId);
        var values = request.Apply(new(), world);
        return call.Accept("LLM settings creation request accepted", () =>
        {
            var settings = new LlmSettings(values, world.Clock.Now) { Agent = agent, IsDefault = isDefault ?? false };
            world.Settings.Add(settings);
            if (agent is not null) agent.Llm = settings;
            return new() { ["message"] = "LLM settings created successfully", ["settings"] = settings.ToJson(world) };
        }, status: 201, key: "settings");
    }

    public static Reply Update(Call call)
    {
        var (world, settings, body) = (call.World, SettingsRoutes.Settings(call), call.Fields());
        var (isDefault, isActive) = (body.Flag("is_default"), body.Flag("is_active"));
        var request = SettingsRequest.ByIds(body, required: false);
        body.Check();
        _ = request.Apply(settings.Values, world);
        return call.Queue("LLM settings update request accepted", () =>
        {
            settings.Values = request.Apply(settings.Values, world);
            settings.IsActive = isActive ?? settings.IsActive;
            if (isDefault == true) world.Settings.MakeDefault(settings);
            settings.UpdatedAt = world.Clock.Now;
            return new() { ["message"] = "LLM settings updated successfully", ["settings"] = settings.ToJson(world) };
        });
    }

    public static Reply Delete(Call call)
    {
        var (world, settings) = (call.World, SettingsRoutes.Settings(call));
        if (settings.IsDefault) throw new ApiException(400, "Cannot delete default settings");
        if (world.Agents.List(null, null).Exists(a => a.Llm == settings)) throw new ApiException(409, "Settings are in use by an agent");
        return call.Queue("LLM settings deletion request accepted", () =>
        {
            if (settings.IsDefault) throw new ApiException(400, "Cannot delete default settings");
            settings.IsDeleted = true;
            return new() { ["message"] = "LLM settings deleted successfully", ["settings_id"] = settings.Id };
        });
    }
}
