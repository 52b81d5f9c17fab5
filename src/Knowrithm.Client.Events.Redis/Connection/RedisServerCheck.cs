using System.Net;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>What a server must not do with events: throw them away when it is full, or forget them when it stops.</summary>
internal static class RedisServerCheck
{
    public static async Task RunAsync(IConnectionMultiplexer connection, ILogger logger)
    {
        foreach (var server in connection.GetServers())
        {
            if (!server.IsConnected || server.IsReplica || server.ServerType == ServerType.Sentinel) continue;
            var memory = await ReadAsync(server, "memory");
            var policy = memory.GetValueOrDefault("maxmemory_policy", "");
            // Events have no time to live, so the volatile policies spare them.
            if (policy.StartsWith("allkeys", StringComparison.Ordinal) && memory.GetValueOrDefault("maxmemory") != "0")
                throw new InvalidOperationException(
                    $"Redis at {Name(server.EndPoint)} evicts any key when its memory is full (maxmemory-policy {policy}), so events would be lost without "
                    + "a trace. Set maxmemory-policy to noeviction: deliveries that find it full are then refused and delivered again.");
            if ((await ReadAsync(server, "persistence")).GetValueOrDefault("aof_enabled") == "0") RedisLog.NotPersistent(logger, Name(server.EndPoint));
        }
    }

    private static string Name(EndPoint endPoint) => endPoint is DnsEndPoint name ? $"{name.Host}:{name.Port}" : endPoint.ToString() ?? "";

    // Where a provider or an ACL does not let us read it, nothing is known.
    private static async Task<Dictionary<string, string>> ReadAsync(IServer server, string section)
    {
        try
        {
            // In a script: the client takes INFO itself for an administrator's command.
            var info = (string?)await server.ExecuteAsync("EVAL", "return redis.call('INFO', ARGV[1])", 0, section) ?? "";
            return info.Split("\r\n").Select(static line => line.Split(':', 2)).Where(static pair => pair.Length == 2)
                .ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
        }
        catch (Exception e) when (e is RedisServerException or RedisCommandException)
        {
            return [];
        }
    }
}
