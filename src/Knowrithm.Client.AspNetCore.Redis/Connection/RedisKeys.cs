using StackExchange.Redis;

namespace Knowrithm.Client.Webhooks;

/// <summary>The names of what is kept. The braces put all of it into one slot of a cluster, as scripts need it.</summary>
internal sealed class RedisKeys(string prefix)
{
    private readonly string _prefix = $"{{{prefix}}}:";

    /// <summary>What is to be handled.</summary>
    public RedisKey Stream => _prefix + "stream";

    /// <summary>Keys of events that failed, by when they are due.</summary>
    public RedisKey Retry => _prefix + "retry";

    /// <summary>What kept failing.</summary>
    public RedisKey Dead => _prefix + "dead";

    /// <summary>Before an event's key: the event that waits for its next run.</summary>
    public string ParkedPrefix => _prefix + "parked:";

    /// <summary>Before an event's key: how many runs each handler began.</summary>
    public string RunsPrefix => _prefix + "runs:";

    public RedisKey Parked(string eventKey) => ParkedPrefix + eventKey;

    public RedisKey Runs(string eventKey) => RunsPrefix + eventKey;

    public RedisKey Accepted(string eventKey) => $"{_prefix}accepted:{eventKey}";

    public RedisKey Claim(string eventKey, string handler) => $"{_prefix}claim:{eventKey}:{handler}";
}
