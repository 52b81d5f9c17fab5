using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>The options as they are now, with their secrets ready to use. While a reloaded section is wrong, the last good ones.</summary>
internal sealed class WebhookSettings
{
    private readonly IOptionsMonitor<WebhookReceiverOptions> _monitor;
    private readonly ILogger _logger;
    private Snapshot _last;
    private Exception? _logged;

    public WebhookSettings(IOptionsMonitor<WebhookReceiverOptions> monitor, ILogger<WebhookSettings> logger)
    {
        (_monitor, _logger) = (monitor, logger);
        _last = Snapshot.Of(monitor.CurrentValue);
    }

    public Snapshot Current
    {
        get
        {
            try
            {
                var options = _monitor.CurrentValue;
                return ReferenceEquals(options, _last.Options) ? _last : _last = Snapshot.Of(options);
            }
            // The second is the binder, which met a value that it cannot read.
            catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
            {
                if (!string.Equals(Interlocked.Exchange(ref _logged, e)?.Message, e.Message, StringComparison.Ordinal))
                    EventsLog.ReloadRefused(_logger, e.Message);
                return _last;
            }
        }
    }

    /// <param name="Options">The options.</param>
    /// <param name="Secrets">Their secrets; null without one.</param>
    internal sealed record Snapshot(WebhookReceiverOptions Options, WebhookSecrets? Secrets)
    {
        public static Snapshot Of(WebhookReceiverOptions options) =>
            new(options, options.SecretTexts() is { Count: > 0 } secrets ? new WebhookSecrets(secrets) : null);
    }
}
