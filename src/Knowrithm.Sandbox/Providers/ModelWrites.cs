namespace Knowrithm.Sandbox;

internal static class ModelWrites
{
    public static Reply Create(Call call)
    {
        var (provider, body) = (ProviderRoutes.Provider(call), call.Fields());
        var (name, apply) = (ProviderBody.ModelName(body), ProviderBody.ReadModel(body));
        body.Check();
        MustBeNew();
        return call.Queue("Model creation request accepted", () =>
        {
            MustBeNew();
            var model = new ProviderModel(provider, name!);
            apply(model);
            provider.Models.Add(model);
            return new() { ["message"] = "Model created successfully", ["model"] = model.ToJson() };
        });

        void MustBeNew()
        {
            if (provider.Present.Any(m => m.Name == name)) throw new ApiException(400, $"Model '{name}' already exists");
        }
    }

    public static Reply Update(Call call)
    {
        var (model, body) = (ProviderRoutes.Model(call), call.Fields());
        var apply = ProviderBody.ReadModel(body);
        body.Check();
        return call.Queue("Model update request accepted", () =>
        {
            apply(model);
            return new() { ["message"] = "Model updated successfully", ["model"] = model.ToJson() };
        });
    }

    public static Reply Delete(Call call)
    {
        var model = ProviderRoutes.Model(call);
        return call.Queue("Model deletion request accepted", () =>
        {
            model.IsDeleted = true;
            return new() { ["message"] = "Model deleted successfully", ["model_id"] = model.Id };
        });
    }
}
