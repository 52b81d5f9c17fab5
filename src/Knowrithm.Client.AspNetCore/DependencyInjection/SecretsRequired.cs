using Knowrithm.Client.Events;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Webhooks;

/// <summary>An application that receives webhooks does not start without a secret.</summary>
internal sealed class SecretsRequired : IValidateOptions<WebhookReceiverOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookReceiverOptions options) => options.Secrets is { Count: > 0 }
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{WebhookReceiverOptions.SectionName}:Secrets is missing: without a secret no delivery could be verified.");
}
