using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class AgentBody
{
    public static readonly string[] Statuses = ["active", "inactive", "training", "maintenance"];

    /// <summary>Reads what a body would change; absent fields stay as they are, and null empties one that may be empty.</summary>
    public static Action<Agent> Read(Fields body, World world, bool creating)
    {
        var name = body.Text("name", required: creating || body.Has("name"), max: 200);
        var status = body.Choice("status", Statuses);
        var (description, avatar) = (body.Text("description"), body.Url("avatar_url"));
        var (capabilities, languages) = (body.Strings("capabilities"), body.Strings("languages"));
        var (hours, traits) = (body.Object("operating_hours"), body.Object("personality_traits"));
        var settingsId = body.Uuid("llm_settings_id");
        return agent =>
        {
            if (settingsId is not null) agent.Llm = world.Settings.Get(settingsId);
            agent.Name = name ?? agent.Name;
            agent.Status = status ?? agent.Status;
            if (body.Has("description")) agent.Description = description;
            if (body.Has("avatar_url")) agent.AvatarUrl = avatar;
            if (body.Has("capabilities")) agent.Capabilities = capabilities ?? new JsonArray();
            if (body.Has("languages")) agent.Languages = languages ?? new JsonArray();
            if (body.Has("operating_hours")) agent.OperatingHours = hours ?? new JsonObject();
            if (body.Has("personality_traits")) agent.PersonalityTraits = traits ?? new JsonObject();
        };
    }
}
