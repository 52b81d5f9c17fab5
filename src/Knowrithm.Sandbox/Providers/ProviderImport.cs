namespace Knowrithm.Sandbox;

internal static class ProviderImport
{
    public static Reply Run(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var read = body.Objects("providers", required: true)
            .Select(p => (Value: ProviderBody.Value(p), Apply: ProviderBody.Read(p, creating: true), Models: Models(p))).ToList();
        body.Check();
        return call.Queue("Provider import request accepted", () =>
        {
            foreach (var (value, apply, models) in read)
            {
                var provider = world.Providers.ByName(value!);
                if (provider is null) world.Providers.Add(provider = new(world.Clock.Now) { Value = value!, Label = value! });
                apply(provider);
                provider.UpdatedAt = world.Clock.Now;
                foreach (var (name, change) in models)
                {
                    var model = provider.Present.FirstOrDefault(m => m.Name == name);
                    if (model is null) provider.Models.Add(model = new(provider, name!));
                    change(model);
                }
            }

            return new()
            {
                ["message"] = "Providers imported successfully",
                ["providers_imported"] = read.Count,
                ["models_imported"] = read.Sum(p => p.Models.Count)
            };
        });
    }

    public static Reply Seed(Call call)
    {
        var world = call.World;
        return call.Queue("Provider seeding request accepted", () =>
        {
            var (providers, models) = Catalogue.Plant(world.Providers, world.Clock.Now);
            return new() { ["message"] = "Providers seeded successfully", ["providers"] = providers, ["models"] = models };
        });
    }

    private static List<(string? Name, Action<ProviderModel> Apply)> Models(Fields provider) =>
        [.. provider.Objects("models").Select(m => (ProviderBody.ModelName(m), ProviderBody.ReadModel(m)))];
}
