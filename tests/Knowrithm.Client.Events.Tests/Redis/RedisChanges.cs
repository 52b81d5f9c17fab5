using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Steps of the change feed.</summary>
internal static class RedisChanges
{
    /// <summary>A step that finds one item changed, as it is each time: its state, the checkpoint and an event go on by one.</summary>
    public static ChangeCommit Step(string list, long version, string key, byte[]? body = null) => new()
    {
        List = list,
        Checkpoint = new(list, version, $"{version}"),
        Pass = version + 1,
        States = [new(list, new() { Key = key, Version = version, Pass = version + 1, Data = "x"u8.ToArray() })],
        Changes = [Change($"{list} {version} {key}", key, body)],
    };

    public static KnowrithmChange Change(string name, string subject, byte[]? body = null) => new()
    {
        Event = new LeadUpdated(),
        Stored = new() { Key = Key(name), Type = body is null ? "lead.created" : "lead.updated", Subject = subject, Body = body ?? "x"u8.ToArray() },
    };

    public static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();

    public static string Key(int number) => Key(number.ToString(CultureInfo.InvariantCulture));
}
