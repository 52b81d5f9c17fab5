using System.Net;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class EmbedCode
{
    private const string Script = "/api/widget.js";

    public static string Simple(Agent agent, World world) =>
        $"<script src=\"{Script}\" data-agent-id=\"{agent.Id}\" data-company-id=\"{world.Company.Id}\" async></script>";

    public static JsonObject For(Agent agent, World world) => new()
    {
        ["agent_id"] = agent.Id,
        ["agent_name"] = agent.Name,
        ["simple"] = Simple(agent, world),
        ["advanced"] = $"<script src=\"{Script}\" data-agent-id=\"{agent.Id}\" data-company-id=\"{world.Company.Id}\" data-title=\"{WebUtility.HtmlEncode(agent.Name)}\" data-position=\"bottom-right\" async></script>",
        ["config"] = new JsonObject { ["script_url"] = Script, ["agent_id"] = agent.Id, ["company_id"] = world.Company.Id, ["title"] = agent.Name },
        ["preview_url"] = $"https://sandbox.example/preview/{agent.Id}",
    };
}
