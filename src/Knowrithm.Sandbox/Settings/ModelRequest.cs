namespace Knowrithm.Sandbox;

/// <summary>A model as a body names it: by ids, or by the names of provider and model.</summary>
internal sealed record ModelRequest(string? ProviderId, string? Provider, string? ModelId, string? Model)
{
    public static ModelRequest ByIds(Fields body, string prefix, bool required) =>
        new(body.Uuid($"{prefix}_provider_id", required), null, body.Uuid($"{prefix}_model_id", required), null);

    /// <summary>Finds a model by names; an id may replace a name.</summary>
    public static ModelRequest ByNames(Fields body, string prefix)
    {
        var (providerId, modelId) = (body.Uuid($"{prefix}_provider_id"), body.Uuid($"{prefix}_model_id"));
        return new(providerId, body.Text($"{prefix}_provider", required: providerId is null, max: 200), modelId,
            body.Text($"{prefix}_model", required: modelId is null, max: 200));
    }
}
