using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>What a connector is added to.</summary>
internal sealed class HubBuilder(IServiceCollection services, IConfiguration configuration, KnowrithmEventsBuilder events)
{
    public const string Section = "Connectors";

    public IServiceCollection Services => services;

    /// <summary>The connectors that are on.</summary>
    public List<string> Connectors { get; } = [];

    /// <summary>All that there are.</summary>
    public List<string> Known { get; } = [];

    /// <summary>Sections that no connector reads: mistyped, most likely.</summary>
    public IEnumerable<string> Unknown => configuration.GetSection(Section).GetChildren().Select(static section => section.Key)
        .Except(Known, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Adds a handler under the name that its events and dead letters have. Connectors write what is true now, so events of one subject need not wait
    /// for each other.
    /// </summary>
    public HubBuilder Handle<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(string name)
        where TEvent : KnowrithmEvent
        where THandler : class, IEventHandler<TEvent>
    {
        var shortest = configuration.GetSection(HubOptions.SectionName).GetValue(nameof(HubOptions.RetryDelay), new HubOptions().RetryDelay);
        events.AddHandler<TEvent, THandler>(
            options =>
            {
                options.IsOrdered = false;
                Verdicts.Apply(options, shortest);
            },
            name);
        return this;
    }

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
