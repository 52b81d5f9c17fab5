using System.Net;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Slack;

internal sealed class SlackChannel(IServiceScopeFactory scopes, IOptionsMonitor<SlackOptions> options, IHubStore store, TimeProvider time,
    IHostApplicationLifetime host)
    : ChannelHandler<SlackOptions>(scopes, options, store, time, host)
{
    protected override async Task PostAsync(IServiceProvider services, SlackOptions options, IReadOnlyList<NoteGroup> groups, int more,
        CancellationToken cancellationToken)
    {
        var answer = await services.GetRequiredService<ISlackApi>().PostMessageAsync(SlackMapping.Message(options.Channel, groups, more), cancellationToken);
        if (!answer.Ok) throw new DestinationException("Slack", HttpStatusCode.OK, $"{answer.Error}.", IsTransient(answer.Error));
    }

    // The last four: a token that is being replaced.
    private static bool IsTransient(string? error) => error is "ratelimited" or "rate_limited" or "internal_error" or "fatal_error" or "service_unavailable"
        or "request_timeout"
        or "invalid_auth" or "token_expired" or "token_revoked" or "not_authed";
}
