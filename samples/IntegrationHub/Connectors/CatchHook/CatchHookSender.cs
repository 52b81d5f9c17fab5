using System.Text.Json.Nodes;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.CatchHook;

internal sealed class CatchHookSender(ICatchHookApi api, CatchHookFile file, IHubStore store, IOptionsMonitor<CatchHookOptions> options)
    : IEventHandler<KnowrithmEvent>
{
    public async Task HandleAsync(KnowrithmEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        foreach (var hook in file.Hooks.Where(hook => hook.Events.Contains(knowrithmEvent.Event.Value, StringComparer.OrdinalIgnoreCase)))
        {
            // When the second of three hooks fails, the first is not called again.
            var mark = $"hook:{hook.Name}:{context.Key}";
            if (await store.GetAsync(mark, cancellationToken) is not null) continue;
            var fields = new JsonObject(hook.Fields.Select(field => KeyValuePair.Create(field.Key, field.Value.Render(knowrithmEvent))));
            await api.SendAsync(options.CurrentValue.Urls[hook.Name].AbsoluteUri, context.Key, fields, cancellationToken);
            await store.SetAsync(mark, "sent", cancellationToken);
        }
    }
}
