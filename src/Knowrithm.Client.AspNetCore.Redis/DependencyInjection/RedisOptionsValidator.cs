using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Knowrithm.Client.Webhooks;

/// <summary>Says what is wrong by the key to change; never repeats a value.</summary>
internal sealed class RedisOptionsValidator(IServiceProviderIsService services) : IValidateOptions<KnowrithmWebhooksRedisOptions>
{
    private const string Section = KnowrithmWebhooksRedisOptions.SectionName;

    public ValidateOptionsResult Validate(string? name, KnowrithmWebhooksRedisOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (options.Connection is null && string.IsNullOrWhiteSpace(options.Configuration) && !services.IsService(typeof(IConnectionMultiplexer)))
            result.AddError($"{Section}:Configuration is missing, and there is no IConnectionMultiplexer in the services.");
        if (options.Connection is null && !string.IsNullOrWhiteSpace(options.Configuration) && !IsReadable(options.ConfigurationText!))
            result.AddError($"{Section}:Configuration cannot be read by StackExchange.Redis.");
        if (string.IsNullOrWhiteSpace(options.Prefix) || options.Prefix.AsSpan().IndexOfAny("{}") >= 0) result.AddError($"{Section}:Prefix must not be blank or hold braces.");
        if (options.MaxRuns < 1) result.AddError($"{Section}:MaxRuns must be at least 1.");
        if (options.Concurrency is < 0 or > 1024) result.AddError($"{Section}:Concurrency must be 0 to 1024.");
        foreach (var (key, value) in new[]
        {
            (nameof(options.ClaimDuration), options.ClaimDuration), (nameof(options.RetryDelay), options.RetryDelay),
            (nameof(options.MaxRetryDelay), options.MaxRetryDelay), (nameof(options.PollInterval), options.PollInterval),
        })
            if (value < TimeSpan.FromMilliseconds(1) || value > TimeSpan.FromDays(1)) result.AddError($"{Section}:{key} must be a millisecond to a day.");
        return result.Build();
    }

    private static bool IsReadable(string configuration)
    {
        try
        {
            return ConfigurationOptions.Parse(configuration).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
