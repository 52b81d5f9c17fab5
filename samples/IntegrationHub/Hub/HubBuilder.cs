using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>What a connector is added to.</summary>
internal sealed class HubBuilder(IServiceCollection services, IConfiguration configuration, KnowrithmWebhooksBuilder webhooks)
{
    public const string Section = "Connectors";

    public IServiceCollection Services => services;

    public KnowrithmWebhooksBuilder Webhooks => webhooks;

    /// <summary>The connectors that are on.</summary>
    public List<string> Connectors { get; } = [];

    /// <summary>Whether a connector's section is there; if so, its options are bound to it, checked at the start, and follow its reloads.</summary>
    public bool Has<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(string name)
        where TOptions : ConnectorOptions
    {
        var section = configuration.GetSection($"{Section}:{name}");
        if (!section.Exists()) return false;
        Connectors.Add(name);
        services.AddOptionsWithValidateOnStart<TOptions>().Bind(section);
        services.AddSingleton<IValidateOptions<TOptions>>(new ConnectorOptionsValidator<TOptions>(section.Path));
        return true;
    }
}
