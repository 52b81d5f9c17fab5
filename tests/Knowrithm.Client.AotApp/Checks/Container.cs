using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AotApp;

/// <summary>The client from a container, its options bound to a configuration.</summary>
internal static class Container
{
    public static ServiceProvider Create(Arguments arguments)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowrithm:BaseUrl"] = arguments.Address,
            ["Knowrithm:ApiKey"] = arguments.Key,
            ["Knowrithm:ApiSecret"] = arguments.Secret,
            ["Knowrithm:OperationPollInterval"] = "00:00:00.050",
        }).Build());
        services.AddKnowrithmClient();
        return services.BuildServiceProvider();
    }
}
