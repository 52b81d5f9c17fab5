using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Twilio;

internal sealed class TwilioChannel(IServiceScopeFactory scopes, IOptionsMonitor<TwilioOptions> options, IHubStore store, TimeProvider time,
    IHostApplicationLifetime host)
    : ChannelHandler<TwilioOptions>(scopes, options, store, time, host)
{
    protected override Task PostAsync(IServiceProvider services, TwilioOptions options, IReadOnlyList<NoteGroup> groups, int more,
        CancellationToken cancellationToken) =>
        services.GetRequiredService<ITwilioApi>()
        .SendAsync(options.AccountSid, new() { ["To"] = options.To, ["From"] = options.From, ["Body"] = TwilioMapping.Body(groups, more) }, cancellationToken);
}
