using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>Says what is wrong by the key to change.</summary>
internal sealed class ChangeFeedOptionsValidator : IValidateOptions<ChangeFeedOptions>
{
    private const string Section = ChangeFeedOptions.SectionName;

    // What a timer takes.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public ValidateOptionsResult Validate(string? name, ChangeFeedOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        foreach (var (key, time) in new[] { (nameof(options.Interval), options.Interval), (nameof(options.FullInterval), options.FullInterval) })
            if (time <= TimeSpan.Zero || time > Longest) result.AddError($"{Section}:{key} must be longer than zero and at most 40 days.");
        foreach (var (key, time) in new[] { (nameof(options.Overlap), options.Overlap), (nameof(options.WebhookGrace), options.WebhookGrace) })
            if (time < TimeSpan.Zero || time > Longest) result.AddError($"{Section}:{key} must not be negative, and at most 40 days.");
        if (!(options.QuotaShare is > 0 and <= 1)) result.AddError($"{Section}:QuotaShare must be more than 0 and at most 1.");
        if (!(options.MaxVanishedShare is >= 0 and <= 1)) result.AddError($"{Section}:MaxVanishedShare must be 0 to 1.");
        if (options.CallsPerHour is < 1) result.AddError($"{Section}:CallsPerHour must be at least 1; leave it out for what Knowrithm says of the key.");
        if (options.PageSize is < 1 or > 100) result.AddError($"{Section}:PageSize must be 1 to 100.");
        if (options.Concurrency is < 1 or > 32) result.AddError($"{Section}:Concurrency must be 1 to 32.");
        if (options.MaxWaiting < 1) result.AddError($"{Section}:MaxWaiting must be at least 1.");
        if (options.MissedWebhooksThreshold < 0) result.AddError($"{Section}:MissedWebhooksThreshold must not be negative.");
        if (options.Lists is { } lists && (lists == ChangeFeedLists.None || (lists & ~ChangeFeedLists.All) != 0))
            result.AddError($"{Section}:Lists must name at least one list, and only lists that exist.");
        return result.Build();
    }
}
