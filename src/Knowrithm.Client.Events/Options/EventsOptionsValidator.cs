using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>Says what is wrong by the key to change.</summary>
internal sealed class EventsOptionsValidator : IValidateOptions<KnowrithmEventsOptions>
{
    private const string Section = KnowrithmEventsOptions.SectionName;

    // What a timer takes.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public ValidateOptionsResult Validate(string? name, KnowrithmEventsOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (options.Application is { Length: > 100 } || options.Account is null or { Length: > 100 }) result.AddError(
            $"{Section}:Application and {Section}:Account have at most 100 characters.");
        if (options.Concurrency is < 0 or > 10_000) result.AddError($"{Section}:Concurrency must be 0 to 10000.");
        if (options.MaxAttempts < 1) result.AddError($"{Section}:MaxAttempts must be at least 1.");
        Positive(nameof(options.RetryDelay), options.RetryDelay);
        Positive(nameof(options.MaxRetryDelay), options.MaxRetryDelay);
        Positive(nameof(options.HandlerTimeout), options.HandlerTimeout);
        Positive(nameof(options.AppendTimeout), options.AppendTimeout);
        Positive(nameof(options.PollInterval), options.PollInterval);
        Positive(nameof(options.ProbeInterval), options.ProbeInterval);
        if (options.Lease < TimeSpan.FromSeconds(1) || options.Lease > Longest) result.AddError($"{Section}:Lease must be 1 second to 40 days.");
        foreach (var (
            key, kept) in new[] { (nameof(options.KeepKeys), options.KeepKeys), (nameof(options.KeepBodies), options.KeepBodies),
                (nameof(options.KeepDeadLetters), options.KeepDeadLetters) })
            if (kept < TimeSpan.Zero || kept.TotalDays > 3650) result.AddError($"{Section}:{key} must not be negative, and at most ten years.");
        return result.Build();

        void Positive(string key, TimeSpan value)
        {
            if (value <= TimeSpan.Zero || value > Longest) result.AddError($"{Section}:{key} must be longer than zero and at most 40 days.");
        }
    }
}
