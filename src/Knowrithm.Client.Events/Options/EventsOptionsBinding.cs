using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Knowrithm.Client.Events;

/// <summary>
/// Binds the options to their sections, and follows reloads of what may change while the host runs. Without a configuration in the container it does
/// nothing.
/// </summary>
internal sealed class EventsOptionsBinding(IConfiguration? configuration = null)
    : IConfigureOptions<KnowrithmEventsOptions>, IConfigureOptions<WebhookReceiverOptions>, IOptionsChangeTokenSource<WebhookReceiverOptions>
{
    private readonly IConfigurationSection? _events = configuration?.GetSection(KnowrithmEventsOptions.SectionName);
    private readonly IConfigurationSection? _webhooks = configuration?.GetSection(WebhookReceiverOptions.SectionName);

    string IOptionsChangeTokenSource<WebhookReceiverOptions>.Name => Microsoft.Extensions.Options.Options.DefaultName;

    public void Configure(KnowrithmEventsOptions options)
    {
        // Not "?.Bind": the generator that replaces Bind does not see it there.
        if (_events is { } section) section.Bind(options);
    }

    public void Configure(WebhookReceiverOptions options)
    {
        if (_webhooks is { } section) section.Bind(options);
    }

    public IChangeToken GetChangeToken() => _webhooks?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
