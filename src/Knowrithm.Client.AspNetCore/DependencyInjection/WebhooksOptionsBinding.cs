using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Knowrithm.Client.Webhooks;

/// <summary>Binds the options to their section, and follows its reloads. Without a configuration in the container it does nothing.</summary>
internal sealed class WebhooksOptionsBinding(IConfiguration? configuration = null) : IConfigureOptions<KnowrithmWebhooksOptions>, IOptionsChangeTokenSource<KnowrithmWebhooksOptions>
{
    private readonly IConfigurationSection? _section = configuration?.GetSection(KnowrithmWebhooksOptions.SectionName);

    public string Name => Options.DefaultName;

    public void Configure(KnowrithmWebhooksOptions options)
    {
        // Not "_section?.Bind": the generator that replaces Bind does not see it there.
        if (_section is { } section) section.Bind(options);
    }

    public IChangeToken GetChangeToken() => _section?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
