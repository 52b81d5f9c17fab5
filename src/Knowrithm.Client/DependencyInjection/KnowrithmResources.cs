using Knowrithm.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers each resource by itself: a class that only reads leads asks for <see cref="ILeadsApi"/>.</summary>
internal static class KnowrithmResources
{
    public static void Add(IServiceCollection services, string name)
    {
        Add(services, name, static client => client.Agents);
        Add(services, name, static client => client.Conversations);
        Add(services, name, static client => client.Messages);
        Add(services, name, static client => client.Leads);
        Add(services, name, static client => client.Databases);
        Add(services, name, static client => client.DatabaseTables);
        Add(services, name, static client => client.Websites);
        Add(services, name, static client => client.LlmSettings);
        Add(services, name, static client => client.Providers);
        Add(services, name, static client => client.Auth);
        Add(services, name, static client => client.ApiKeys);
        Add(services, name, static client => client.Users);
        Add(services, name, static client => client.Companies);
        Add(services, name, static client => client.Addresses);
        Add(services, name, static client => client.Geography);
        Add(services, name, static client => client.Documents);
        Add(services, name, static client => client.Search);
        Add(services, name, static client => client.Widget);
        Add(services, name, static client => client.Tasks);
        Add(services, name, static client => client.Monitoring);
        Add(services, name, static client => client.Analytics);
        Add(services, name, static client => client.Administration);
        Add(services, name, static client => client.SuperAdmin);
        Add(services, name, static client => client.SuperAdmin.Companies);
        Add(services, name, static client => client.SuperAdmin.Users);
        Add(services, name, static client => client.SuperAdmin.Agents);
        Add(services, name, static client => client.SuperAdmin.Documents);
        Add(services, name, static client => client.SuperAdmin.Metrics);
        Add(services, name, static client => client.SuperAdmin.Analytics);
        Add(services, name, static client => client.SuperAdmin.Activity);
        Add(services, name, static client => client.Operations);
    }

    private static void Add<T>(IServiceCollection services, string name, Func<IKnowrithmClient, T> resource)
        where T : class
    {
        services.AddKeyedSingleton(name, (provider, _) => resource(provider.GetRequiredKeyedService<IKnowrithmClient>(name)));
        if (name.Length == 0) services.AddSingleton(provider => resource(provider.GetRequiredService<IKnowrithmClient>()));
    }
}
