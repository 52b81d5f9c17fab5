using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ProviderJson
{
    public static JsonObject ToJson(this Provider provider, World world, bool withModels = false)
    {
        var json = new JsonObject
        {
            ["id"] = provider.Id,
            ["value"] = provider.Value,
            ["label"] = provider.Label,
            ["description"] = provider.Description,
            ["provider_type"] = provider.Type,
            ["pricing_tier"] = provider.Tier,
            ["default_base_url"] = provider.BaseUrl,
            ["documentation_url"] = provider.DocumentationUrl,
            ["logo_url"] = provider.LogoUrl,
            ["requires_api_key"] = provider.RequiresApiKey,
            ["requires_base_url"] = provider.RequiresBaseUrl,
            ["is_featured"] = provider.IsFeatured,
            ["tags"] = Texts(provider.Tags),
            ["created_at"] = world.Clock.Text(provider.CreatedAt),
            ["updated_at"] = world.Clock.Text(provider.UpdatedAt),
        };
        if (withModels) json["models"] = new JsonArray([.. provider.Present.Select(m => m.ToJson())]);
        return json;
    }

    public static JsonObject ToJson(this ProviderModel model) => new()
    {
        ["id"] = model.Id,
        ["provider_id"] = model.Provider.Id,
        ["name"] = model.Name,
        ["display_name"] = model.DisplayName ?? model.Name,
        ["description"] = model.Description,
        ["model_type"] = model.Type,
        ["context"] = model.Context,
        ["dimension"] = model.Dimension,
        ["pricing"] = new JsonObject { ["input"] = model.InputPrice, ["output"] = model.OutputPrice },
        ["is_recommended"] = model.IsRecommended,
        ["is_deprecated"] = model.IsDeprecated,
        ["supports_function_calling"] = model.CallsFunctions,
        ["supports_streaming"] = model.Streams,
        ["supports_vision"] = model.Sees,
        ["tags"] = Texts(model.Tags),
    };

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}
