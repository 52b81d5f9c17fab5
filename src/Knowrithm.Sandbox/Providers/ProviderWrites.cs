namespace Knowrithm.Sandbox;

internal static class ProviderWrites
{
    public static Reply Create(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (value, apply) = (ProviderBody.Value(body), ProviderBody.Read(body, creating: true));
        body.Check();
        MustBeNew();
        return call.Queue("Provider creation request accepted", () =>
        {
            MustBeNew();
            var provider = new Provider(world.Clock.Now) { Value = value!, Label = value! };
            apply(provider);
            world.Providers.Add(provider);
            return new() { ["message"] = "Provider created successfully", ["provider"] = provider.ToJson(world) };
        });

        void MustBeNew()
        {
            if (world.Providers.ByName(value!) is not null) throw new ApiException(400, $"Provider '{value}' already exists");
        }
    }

    public static Reply Update(Call call)
    {
        var (world, provider, body) = (call.World, ProviderRoutes.Provider(call), call.Fields());
        var apply = ProviderBody.Read(body, creating: false);
        body.Check();
        return call.Queue("Provider update request accepted", () =>
        {
            apply(provider);
            provider.UpdatedAt = world.Clock.Now;
            return new() { ["message"] = "Provider updated successfully", ["provider"] = provider.ToJson(world) };
        });
    }

    public static Reply Delete(Call call)
    {
        var provider = ProviderRoutes.Provider(call);
        return call.Queue("Provider deletion request accepted", () =>
        {
            provider.IsDeleted = true;
            return new() { ["message"] = "Provider deleted successfully", ["provider_id"] = provider.Id };
        });
    }
}
