using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Webhooks;

/// <summary>Says what is wrong by the key to change; never repeats a value.</summary>
internal sealed class WebhooksOptionsValidator : IValidateOptions<KnowrithmWebhooksOptions>
{
    private const string Section = KnowrithmWebhooksOptions.SectionName;

    // What a timer takes.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public ValidateOptionsResult Validate(string? name, KnowrithmWebhooksOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (options.Secrets is not { Count: > 0 }) result.AddError($"{Section}:Secrets is missing: without a secret no delivery could be verified.");
        for (var i = 0; i < options.Secrets?.Count; i++)
            if (!IsSecret(options.SecretTexts()[i])) result.AddError($"{Section}:Secrets:{i} is blank or not well-formed text.");
        if (options.BodyLimit is < 1024 or > 1 << 28) result.AddError($"{Section}:BodyLimit must be 1024 to {1 << 28} bytes.");
        if (options.MaxAge <= TimeSpan.Zero) result.AddError($"{Section}:MaxAge must be longer than zero; leave it out for any age.");
        if (options.Retention <= TimeSpan.Zero || options.Retention.TotalDays > 3650) result.AddError($"{Section}:Retention must be longer than zero and at most ten years.");
        if (options.MaxRemembered < 1) result.AddError($"{Section}:MaxRemembered must be at least 1.");
        if (options.HandlerTimeout <= TimeSpan.Zero || options.HandlerTimeout > Longest) result.AddError($"{Section}:HandlerTimeout must be longer than zero and at most 40 days.");
        if (options.RetryAfter < TimeSpan.Zero || options.RetryAfter.TotalDays > 1) result.AddError($"{Section}:RetryAfter must not be negative, and at most a day.");
        return result.Build();
    }

    private static bool IsSecret(string? secret)
    {
        try
        {
            _ = new WebhookSecrets([secret]);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
