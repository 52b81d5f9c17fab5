using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Knowrithm.Client;

/// <summary>
/// Binds one client's options to its section, the default client's also to the connection string, and follows their reloads. Without a configuration in the
/// container it does nothing.
/// </summary>
internal sealed class KnowrithmClientOptionsBinding(IServiceProvider services, string name)
    : IConfigureNamedOptions<KnowrithmClientOptions>, IOptionsChangeTokenSource<KnowrithmClientOptions>
{
    private readonly IConfiguration? _configuration = services.GetService<IConfiguration>();

    private readonly IConfigurationSection? _section = services.GetService<IConfiguration>()?.GetSection(
        name.Length == 0 ? KnowrithmClientOptions.SectionName : $"{KnowrithmClientOptions.SectionName}:{name}");

    public string Name => name;

    public void Configure(string? optionsName, KnowrithmClientOptions options)
    {
        // Not "_section?.Bind": the generator that replaces Bind does not see it there.
        if (optionsName != name || _section is not { } section) return;
        section.Bind(options);
        if (name.Length == 0 && _configuration?.GetConnectionString(KnowrithmConnectionString.Name) is { } text) KnowrithmConnectionString.Apply(text, options);
    }

    public void Configure(KnowrithmClientOptions options) => Configure(Options.DefaultName, options);

    public IChangeToken GetChangeToken() => _section?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
