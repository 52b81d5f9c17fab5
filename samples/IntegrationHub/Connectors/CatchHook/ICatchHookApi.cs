using System.Text.Json.Nodes;
using Refit;

namespace Acme.IntegrationHub.CatchHook;

internal interface ICatchHookApi
{
    [Post("")]
    Task SendAsync([Url] string hook, [Header("Idempotency-Key")] string key, [Body] JsonObject fields, CancellationToken cancellationToken);
}
