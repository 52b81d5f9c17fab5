using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ProviderRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/providers", Access.Company, List),
        new("GET", "/api/v1/providers/{provider_id}", Access.Company,
            call => Reply.Bare(Provider(call).ToJson(call.World, call.Query.Flag("include_models") ?? true))),
        new("POST", "/api/v1/providers", Access.Company, ProviderWrites.Create),
        new("PUT", "/api/v1/providers/{provider_id}", Access.Company, ProviderWrites.Update),
        new("DELETE", "/api/v1/providers/{provider_id}", Access.Company, ProviderWrites.Delete),
        new("POST", "/api/v1/providers/bulk-import", Access.Company, ProviderImport.Run),
        new("POST", "/api/v1/settings/providers/seed", Access.Company, ProviderImport.Seed, ErrorShape.ErrorOnly),
        new("GET", "/api/v1/settings/providers", Access.Company, Summary),
        new("GET", "/api/v1/providers/{provider_id}/models", Access.Company, Models),
        new("GET", "/api/v1/providers/{provider_id}/models/{model_id}", Access.Company, call => Reply.Bare(Model(call).ToJson())),
        new("POST", "/api/v1/providers/{provider_id}/models", Access.Company, ModelWrites.Create),
        new("PUT", "/api/v1/providers/{provider_id}/models/{model_id}", Access.Company, ModelWrites.Update),
        new("DELETE", "/api/v1/providers/{provider_id}/models/{model_id}", Access.Company, ModelWrites.Delete),
    ];

    public static Provider Provider(Call call) => call.World.Providers.Get(call.Value("provider_id"));

    public static ProviderModel Model(Call call) => ProviderBook.GetModel(Provider(call), call.Value("model_id"));

    private static Reply List(Call call)
    {
        var (type, models) = (call.Query.Choice("type", Sandbox.Provider.Types), call.Query.Flag("include_models") ?? false);
        var found = call.World.Providers.Present.Where(p => p.IsActive && (type is null || p.Type == type || (type != "both" && p.Is(type))))
            .Select(p => p.ToJson(call.World, models)).ToArray();
        var items = new JsonArray([.. found]);
        return new() { Status = 200, Body = new JsonObject { ["providers"] = items, ["total"] = found.Length }, Data = items };
    }

    private static Reply Models(Call call)
    {
        var (provider, type) = (Provider(call), call.Query.Choice("type", ProviderModel.Types));
        var items = new JsonArray([.. provider.Present.Where(m => type is null || m.Type == type).Select(m => m.ToJson())]);
        return new()
        {
            Status = 200,
            Body = new JsonObject { ["provider"] = provider.ToJson(call.World), ["models"] = items, ["total"] = items.Count },
            Data = items
        };
    }

    private static Reply Summary(Call call)
    {
        var (llm, embedding) = (Of("llm"), Of("embedding"));
        return Reply.Bare(new()
        {
            ["metadata"] = new JsonObject
            {
                ["last_updated"] = call.World.Clock.Text(call.World.Clock.Now),
                ["pricing_tiers"] = ProviderJson.Texts(Sandbox.Provider.Tiers),
                ["total_llm_providers"] = llm.Count,
                ["total_embedding_providers"] = embedding.Count,
            },
            ["llm_providers"] = llm,
            ["embedding_providers"] = embedding,
        });

        JsonArray Of(string type) => new([.. call.World.Providers.Present.Where(p => p.IsActive && p.Is(type)).Select(p =>
        {
            var json = p.ToJson(call.World);
            json["models"] = new JsonArray([.. p.Present.Where(m => m.Type == type).Select(m => m.ToJson())]);
            return json;
        })]);
    }
}
