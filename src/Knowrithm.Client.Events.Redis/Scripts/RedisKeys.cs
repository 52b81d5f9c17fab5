using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>
/// The keys of an owner. What stands in braces decides the slot: in a cluster an owner is on one node, and each script has all its keys there.
/// </summary>
internal static class RedisKeys
{
    // In the order of common.lua and states.lua.
    private static readonly string[] Names =
    [
        "meta", "handlers", "events", "bodies", "work", "due", "blocked", "queue", "dead", "received", "finished", "subjects", "newest",
        "lists", "states", "snapshots", "leases", "present", "passes",
    ];

    public static RedisKey[] Of(EventOwner owner)
    {
        var tag = $"{Uri.EscapeDataString(owner.Application)}/{Uri.EscapeDataString(owner.Account)}";
        return [.. Names.Select(name => (RedisKey)$"knowrithm:events:{{{tag}}}:{name}")];
    }

    /// <summary>A subject stands between colons. It is a hash; another text is made to fit.</summary>
    public static string Subject(string? subject) =>
        subject is null ? "" : subject.All(char.IsAsciiLetterOrDigit) ? subject : Uri.EscapeDataString(subject);
}
