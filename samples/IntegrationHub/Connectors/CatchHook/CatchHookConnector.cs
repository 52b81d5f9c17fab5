using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.CatchHook;

/// <summary>
/// Zapier, Make, n8n and whatever else takes JSON at an address of its own: chosen fields of chosen events. Which, is in a file that needs no
/// programmer: <c>catch-hooks.json</c>, read again whenever it changes.
/// <para>
/// Scopes at Knowrithm: none; the events are enough. At the other side: none; whoever knows an address may post to it, so the addresses are secrets
/// and not in that file.
/// </para>
/// <para>
/// Their rules. There is nothing to search and no external id: each event is sent once for each hook, as far as can be known, with its key in
/// <c>Idempotency-Key</c>; a flow in which twice would hurt looks at that header (or at a field with <c>{key}</c>). Zapier answers 200 with
/// <c>{"status":"success"}</c>, 410 for a hook that is gone and 429 with too many requests (20,000 in 5 minutes for a user); Make answers 200
/// <c>Accepted</c>, 400 when its queue is full, 410 without a scenario, 429 beyond 300 in 10 seconds; n8n answers 200, or 404 while the flow is not
/// active. Error bodies: text, or JSON with a <c>message</c>.
/// </para>
/// <para>
/// https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zap-workflows-from-webhooks ·
/// https://help.zapier.com/hc/en-us/articles/29972220028557-Webhooks-by-Zapier-rate-limits · https://help.make.com/webhooks ·
/// https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook/
/// </para>
/// </summary>
internal static class CatchHookConnector
{
    public static void AddCatchHook(this HubBuilder hub)
    {
        if (!hub.Has<CatchHookOptions>("CatchHook")) return;
        hub.Services.AddDestination<ICatchHookApi, CatchHookOptions>(
            "Catch hook", JsonNamingPolicy.CamelCase, static body => body.GetProperty("message").GetString());
        hub.Services.AddSingleton<CatchHookFile>().AddHostedService(static services => services.GetRequiredService<CatchHookFile>());
        hub.Handle<KnowrithmEvent, CatchHookSender>("Catch hooks");
    }
}
