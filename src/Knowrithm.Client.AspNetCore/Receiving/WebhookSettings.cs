using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Webhooks;

/// <summary>The options as they are now, with their secrets ready to use. While a reloaded section is wrong, the last good ones.</summary>
internal sealed class WebhookSettings
{
    private readonly IOptionsMonitor<KnowrithmWebhooksOptions> _monitor;
    private readonly ILogger _logger;
    private Snapshot _last;
    private Exception? _told;

    public WebhookSettings(IOptionsMonitor<KnowrithmWebhooksOptions> monitor, ILogger<WebhookSettings> logger)
    {
        (_monitor, _logger) = (monitor, logger);
        _last = Snapshot.Of(monitor.CurrentValue);
    }

    public KnowrithmWebhooksOptions Options => Current.Options;

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
                if (!string.Equals(Interlocked.Exchange(ref _told, e)?.Message, e.Message, StringComparison.Ordinal)) Log.ReloadRefused(_logger, e.Message);
                return _last;
            }
        }
    }

    internal sealed record Snapshot(KnowrithmWebhooksOptions Options, WebhookSecrets Secrets)
    {
        public static Snapshot Of(KnowrithmWebhooksOptions options) => new(options, new WebhookSecrets(options.SecretTexts()));
    }
}
