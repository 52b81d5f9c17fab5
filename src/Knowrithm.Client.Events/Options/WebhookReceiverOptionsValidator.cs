using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>Says what is wrong by the key to change; never repeats a value. Without secrets nothing can be received, which is right where nothing is.</summary>
internal sealed class WebhookReceiverOptionsValidator : IValidateOptions<WebhookReceiverOptions>
{
    private const string Section = WebhookReceiverOptions.SectionName;

    public ValidateOptionsResult Validate(string? name, WebhookReceiverOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        for (var i = 0; i < options.SecretTexts().Count; i++)
            if (!IsSecret(options.SecretTexts()[i])) result.AddError($"{Section}:Secrets:{i} is blank or not well-formed text.");
        if (options.BodyLimit is < 1024 or > 1 << 28) result.AddError($"{Section}:BodyLimit must be 1024 to {1 << 28} bytes.");
        if (options.MaxAge <= TimeSpan.Zero) result.AddError($"{Section}:MaxAge must be longer than zero; leave it out for any age.");
        if (options.RetryAfter < TimeSpan.Zero || options.RetryAfter.TotalDays > 1)
            result.AddError($"{Section}:RetryAfter must not be negative, and at most a day.");
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
