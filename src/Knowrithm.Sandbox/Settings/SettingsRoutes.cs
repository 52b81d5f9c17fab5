using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class SettingsRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("POST", "/api/v1/settings", Access.Company, call => SettingsWrites.Create(call, byName: false)),
        new("POST", "/api/v1/sdk/settings", Access.Company, call => SettingsWrites.Create(call, byName: true)),
        new("GET", "/api/v1/settings/{settings_id}", Access.Company, call => Reply.Bare(Settings(call).ToJson(call.World))),
        new("GET", "/api/v1/settings/agent/{agent_id}", Access.Company, call => Reply.Bare(call.Agent().Llm.ToJson(call.World))),
        new("GET", "/api/v1/settings/company/{company_id}", Access.Company, OfCompany),
        new("PUT", "/api/v1/settings/{settings_id}", Access.Company, SettingsWrites.Update),
        new("DELETE", "/api/v1/settings/{settings_id}", Access.Company, SettingsWrites.Delete),
        new("POST", "/api/v1/settings/test/{settings_id}", Access.Company, SettingsTest.Run),
    ];

    public static LlmSettings Settings(Call call) => call.World.Settings.Get(call.Value("settings_id"));

    private static Reply OfCompany(Call call)
    {
        call.World.Company.MustBeOurs(call.Value("company_id"));
        return Reply.List("settings", new JsonArray([.. call.World.Settings.Present.Where(s => s.IsActive).Select(s => s.ToJson(call.World))]));
    }
}
