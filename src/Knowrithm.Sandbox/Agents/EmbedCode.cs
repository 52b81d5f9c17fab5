using System.Net;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class EmbedCode
{
    public static string Simple(Agent agent, World world) =>
        $"<script src=\"{Script(world)}\" data-agent-id=\"{agent.Id}\" data-company-id=\"{world.Company.Id}\" async></script>";

    // Absolute: the page that contains it is on another host.
    private static string Script(World world) => new Uri(world.Address() ?? new("https://sandbox.example"), "/api/widget.js").AbsoluteUri;

    public static JsonObject For(Agent agent, World world) => new()
    {
        ["agent_id"] = agent.Id,
        ["agent_name"] = agent.Name,
        ["simple"] = Simple(agent, world),
        ["advanced"] = $"<script src=\"{Script(world)}\" data-agent-id=\"{agent.Id}\" data-company-id=\"{world.Company.Id}\" " +
            $"data-title=\"{WebUtility.HtmlEncode(agent.Name)}\" data-position=\"bottom-right\" async></script>",
        ["config"] = new JsonObject { ["script_url"] = Script(world), ["agent_id"] = agent.Id, ["company_id"] = world.Company.Id, ["title"] = agent.Name },
        ["preview_url"] = $"https://sandbox.example/preview/{agent.Id}",
    };
}
