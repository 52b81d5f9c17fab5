using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Knowrithm.Client.Webhooks;

internal sealed class InboxHealthCheck(IWebhookInbox inbox, IWebhookQueue? queue) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await inbox.CheckAsync(cancellationToken);
            if (queue is null) return HealthCheckResult.Healthy("The webhook inbox is available.");
            var length = await queue.GetLengthAsync(cancellationToken);
            var data = new Dictionary<string, object> { ["waiting"] = length.Waiting, ["retrying"] = length.Retrying, ["dead_letters"] = length.DeadLetters };
            return length.DeadLetters == 0
                ? HealthCheckResult.Healthy("The webhook queue is available.", data)
                : HealthCheckResult.Degraded($"{length.DeadLetters} webhooks kept failing and wait among the dead letters.", data: data);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new(context.Registration.FailureStatus, "The webhook inbox is unavailable.", e);
        }
    }
}
