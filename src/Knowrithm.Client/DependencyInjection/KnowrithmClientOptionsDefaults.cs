using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client;

/// <summary>Fills what neither code nor configuration set, from the container and the environment.</summary>
internal sealed class KnowrithmClientOptionsDefaults(IServiceProvider services) : IPostConfigureOptions<KnowrithmClientOptions>
{
    public void PostConfigure(string? name, KnowrithmClientOptions options)
    {
        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        if (!options.HasOwnClock && services.GetService<TimeProvider>() is { } time) options.TimeProvider = time;
        if (options is { ApiKey: null, ApiSecret: null, BearerToken: null, Credential: null })
            options.CredentialProvider ??= services.GetKeyedService<IKnowrithmCredentialProvider>(name)
                ?? (string.IsNullOrEmpty(name) ? services.GetService<IKnowrithmCredentialProvider>() : null);
        // One account in the environment: a named client must not act with it by accident.
        if (string.IsNullOrEmpty(name)) options.UseEnvironment();
    }
}
