using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Slack;

/// <summary>
/// Slack: what happened, grouped by conversation, with links back.
/// <para>
/// Scopes at Knowrithm: none; the events are enough. At Slack: a bot token with <c>chat:write</c>, invited to the one channel (not
/// <c>chat:write.public</c>).
/// </para>
/// <para>
/// Slack's rules. There is no idempotency key and nothing to search with that scope: what was posted is remembered here, and a post whose answer was
/// lost may come twice. Limits: one message a second in a channel, which the window keeps far below; 429 with <c>Retry-After</c>. 50 blocks a
/// message, 3,000 characters a section. <c>&amp; &lt; &gt;</c> are escaped, so no visitor can call <c>&lt;!channel&gt;</c>. Error body: status 200
/// with <c>{"ok":false,"error":"channel_not_found"}</c>.
/// </para>
/// <para>
/// https://docs.slack.dev/reference/methods/chat.postMessage · https://docs.slack.dev/apis/web-api/rate-limits ·
/// https://docs.slack.dev/messaging/formatting-message-text
/// </para>
/// </summary>
internal static class SlackConnector
{
    public static void AddSlack(this HubBuilder hub)
    {
        if (!hub.Has<SlackOptions>("Slack")) return;
        hub.Services.AddDestination<ISlackApi, SlackOptions>("Slack", JsonNamingPolicy.SnakeCaseLower, static body => body.GetProperty("error").GetString())
            .AddHttpMessageHandler(static services =>
                new Authorization(() => Authorization.Bearer(services.GetRequiredService<IOptionsMonitor<SlackOptions>>().CurrentValue.Token)));
        hub.Services.AddSingleton<SlackChannel>();
        hub.Handle<KnowrithmEvent, SlackChannel>("Slack channel");
    }
}
