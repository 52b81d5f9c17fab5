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

    /// <summary>All that there are.</summary>
    public List<string> Known { get; } = [];

    /// <summary>Sections that no connector reads: mistyped, most likely.</summary>
    public IEnumerable<string> Unknown => configuration.GetSection(Section).GetChildren().Select(static section => section.Key).Except(Known, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a connector's section is there; if so, its options are bound to it, checked at the start, and follow its reloads.</summary>
    public bool Has<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(string name)
        where TOptions : ConnectorOptions
    {
        Known.Add(name);
        var section = configuration.GetSection($"{Section}:{name}");
        if (!section.Exists()) return false;
        Connectors.Add(name);
        services.AddOptionsWithValidateOnStart<TOptions>().Bind(section);
        services.AddSingleton<IValidateOptions<TOptions>>(new ConnectorOptionsValidator<TOptions>(section.Path));
        return true;
    }
}
