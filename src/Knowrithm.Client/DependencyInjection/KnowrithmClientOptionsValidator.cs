using System.Net.Http.Headers;
using Knowrithm.Client.Http;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client;

/// <summary>Reports at start what is wrong, by the key to change; never repeats a value.</summary>
internal sealed class KnowrithmClientOptionsValidator : IValidateOptions<KnowrithmClientOptions>
{
    public ValidateOptionsResult Validate(string? name, KnowrithmClientOptions options)
    {
        if (options.ConnectionStringProblem is { } wrong) return ValidateOptionsResult.Fail(wrong);
        var section = string.IsNullOrEmpty(name) ? KnowrithmClientOptions.SectionName : $"{KnowrithmClientOptions.SectionName}:{name}";
        var result = new ValidateOptionsResultBuilder();
        CheckCredential(options, section, string.IsNullOrEmpty(name), result);
        if (!BaseAddress.TryParse(options.BaseUrl, out _, out var problem)) result.AddError($"{section}:BaseUrl {problem}");
        if (options.MaxAttempts is < 1 or > RequestOptions.MostAttempts) result.AddError($"{section}:MaxAttempts must be 1 to {RequestOptions.MostAttempts}.");
        if (options.MaxResponseBytes < 1024) result.AddError($"{section}:MaxResponseBytes must be at least 1024.");
        foreach (var (key, value) in Budgets(options))
            if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1)) result.AddError($"{section}:{key} must be longer than zero and at most a day.");
        if (options.ApplicationName is { Length: > 0 } application
            && !(ProductInfoHeaderValue.TryParse(application, out var product) && product.Product is not null))
            result.AddError($"{section}:ApplicationName must be a product token such as Acme.Sync/1.2.");
        return result.Build();
    }

    private static void CheckCredential(KnowrithmClientOptions options, string section, bool isDefault, ValidateOptionsResultBuilder result)
    {
        var hasKey = !string.IsNullOrWhiteSpace(options.ApiKey);
        var hasSecret = !string.IsNullOrWhiteSpace(options.ApiSecret);
        var hasToken = !string.IsNullOrWhiteSpace(options.BearerToken);
        var ways = (hasKey || hasSecret ? 1 : 0) + (hasToken ? 1 : 0) + (options.Credential is null ? 0 : 1) + (options.CredentialProvider is null ? 0 : 1);
        if (ways > 1)
            result.AddError($"{section} has several credentials: give either {section}:ApiKey with {section}:ApiSecret, or {section}:BearerToken, or a " +
                $"Credential or CredentialProvider in code.");
        if (ways == 0 || (hasSecret && !hasKey)) result.AddError($"{section}:ApiKey is missing{(isDefault ? " (or KNOWRITHM_API_KEY)" : "")}.");
        if (ways == 0 || (hasKey && !hasSecret)) result.AddError($"{section}:ApiSecret is missing{(isDefault ? " (or KNOWRITHM_API_SECRET)" : "")}.");
        foreach (var (key, value) in options.SecretTexts())
            if (value == "***") result
                .AddError($"{section}:{key} is the mask that options show instead of a secret: give the secret itself, or share a Credential.");
            else if (!string.IsNullOrWhiteSpace(value) && !KnowrithmCredential.IsHeaderSafe(value))
                result.AddError($"{section}:{key} has a character that is not allowed in a header: a space, a line break or one outside ASCII.");
    }

    private static (string Key, TimeSpan Value)[] Budgets(KnowrithmClientOptions options) =>
    [
        (nameof(options.AttemptTimeout), options.AttemptTimeout),
        (nameof(options.CallTimeout), options.CallTimeout),
        (nameof(options.UploadTimeout), options.UploadTimeout),
        (nameof(options.OperationTimeout), options.OperationTimeout),
        (nameof(options.OperationPollInterval), options.OperationPollInterval),
        (nameof(options.RetryDelay), options.RetryDelay),
        (nameof(options.MaxRetryDelay), options.MaxRetryDelay),
        (nameof(options.MaxRetryAfter), options.MaxRetryAfter),
    ];
}
