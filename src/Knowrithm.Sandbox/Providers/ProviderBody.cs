using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The fields of providers and models. The specification and the SDKs name some fields differently; both are accepted.</summary>
internal static class ProviderBody
{
    public static Action<Provider> Read(Fields body, bool creating)
    {
        var label = body.Text("label", max: 200) ?? body.Text("name", required: creating, max: 200);
        var (description, type) = (body.Text("description"), body.Choice("provider_type", Provider.Types) ?? body.Choice("type", Provider.Types));
        var (tier, baseUrl) = (body.Choice("pricing_tier", Provider.Tiers), body.Url("default_base_url") ?? body.Url("api_base_url"));
        var (documentation, logo, tags) = (body.Url("documentation_url"), body.Url("logo_url"), body.Strings("tags"));
        var (key, needsUrl, featured, active) =
            (body.Flag("requires_api_key"), body.Flag("requires_base_url"), body.Flag("is_featured"), body.Flag("is_active"));
        return provider =>
        {
            provider.Label = label ?? provider.Label;
            provider.Description = description ?? provider.Description;
            provider.Type = type ?? provider.Type;
            provider.Tier = tier ?? provider.Tier;
            provider.RequiresApiKey = key ?? provider.RequiresApiKey;
            provider.RequiresBaseUrl = needsUrl ?? provider.RequiresBaseUrl;
            provider.IsFeatured = featured ?? provider.IsFeatured;
            provider.IsActive = active ?? provider.IsActive;
            if (body.Has("default_base_url") || body.Has("api_base_url")) provider.BaseUrl = baseUrl;
            if (body.Has("documentation_url")) provider.DocumentationUrl = documentation;
            if (body.Has("logo_url")) provider.LogoUrl = logo;
            if (tags is not null) provider.Tags = Texts(tags);
        };
    }

    public static string? Value(Fields body) => body.Text("value", max: 100) ?? body.Text("name", required: true, max: 200);

    public static string? ModelName(Fields body) => body.Text("name", max: 200) ?? body.Text("provider_model_id", required: true, max: 200);

    public static Action<ProviderModel> ReadModel(Fields body)
    {
        var (display, description) = (body.Text("display_name", max: 300), body.Text("description"));
        var type = body.Choice("model_type", ProviderModel.Types) ?? body.Choice("type", ProviderModel.Types);
        var context = body.Whole("context_length", 0) ?? body.Whole("context_window", 0) ?? body.Whole("context", 0);
        var dimension = body.Whole("embedding_dimension", 1) ?? body.Whole("dimension", 1);
        var input = body.Number("cost_per_1k_tokens_input", 0, 1e6) ?? body.Number("input_price", 0, 1e6);
        var output = body.Number("cost_per_1k_tokens_output", 0, 1e6) ?? body.Number("output_price", 0, 1e6);
        var (recommended, deprecated, tags) = (body.Flag("is_recommended"), body.Flag("is_deprecated"), body.Strings("tags"));
        var (functions, streams, sees, active) =
            (body.Flag("supports_function_calling"), body.Flag("supports_streaming"), body.Flag("supports_vision"), body.Flag("is_active"));
        return model =>
        {
            model.DisplayName = display ?? model.DisplayName;
            model.Description = description ?? model.Description;
            model.Type = type ?? model.Type;
            model.Context = context ?? model.Context;
            model.Dimension = dimension ?? model.Dimension;
            model.InputPrice = input ?? model.InputPrice;
            model.OutputPrice = output ?? model.OutputPrice;
            model.IsRecommended = recommended ?? model.IsRecommended;
            model.IsDeprecated = deprecated ?? model.IsDeprecated;
            model.CallsFunctions = functions ?? model.CallsFunctions;
            model.Streams = streams ?? model.Streams;
            model.Sees = sees ?? model.Sees;
            model.IsDeleted = active == false;
            if (tags is not null) model.Tags = Texts(tags);
        };
    }

    private static string[] Texts(JsonNode list) => [.. list.AsArray().Select(t => (string)t!)];
}
