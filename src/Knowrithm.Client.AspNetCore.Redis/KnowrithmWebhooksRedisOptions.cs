using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using StackExchange.Redis;

namespace Knowrithm.Client.Webhooks;

/// <summary>How webhooks are kept in Redis: code over the configuration section <c>Knowrithm:Webhooks:Redis</c>. Checked when the host starts.</summary>
/// <remarks>Redis has to keep what it acknowledged: switch its append-only file on. Its user needs scripts, and the keys under <see cref="Prefix"/>.</remarks>
public sealed class KnowrithmWebhooksRedisOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Knowrithm:Webhooks:Redis";

    private const string Mask = "***";

    /// <summary>Where Redis is, as StackExchange.Redis reads it: <c>redis.internal:6379,password=…,ssl=true</c>. Null for the <see cref="IConnectionMultiplexer"/> in the services.</summary>
    /// <remarks>It can be set, not read: once set, it reads as <c>***</c>, so that nothing that walks the options prints the password in it.</remarks>
    [JsonIgnore, IgnoreDataMember, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Configuration { get => string.IsNullOrWhiteSpace(ConfigurationText) ? ConfigurationText : Mask; set => ConfigurationText = value == Mask && ConfigurationText is not null ? ConfigurationText : value; }

    /// <summary>Gives the connection, instead of the above; it stays yours to dispose.</summary>
    [JsonIgnore]
    public Func<IServiceProvider, IConnectionMultiplexer>? Connection { get; set; }

    /// <summary>What all keys begin with, in braces, so that they share one slot of a cluster. The same for all instances; <c>knowrithm:webhooks</c> by default.</summary>
    public string Prefix { get; set; } = "knowrithm:webhooks";

    /// <summary>
    /// After how long an instance that gives no sign counts as dead, and others take over what it held. Claims of handlers that run are renewed in a third of this. 30 seconds by default.
    /// </summary>
    public TimeSpan ClaimDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Queue: how many runs a handler gets before the event becomes a dead letter. 8 by default.</summary>
    public int MaxRuns { get; set; } = 8;

    /// <summary>
    /// Queue: says of a failure that no further run would mend it. The event is a dead letter then, without the runs that <see cref="MaxRuns"/> would leave it, once its other handlers are done. Null, the default, for never.
    /// </summary>
    [JsonIgnore]
    public Func<WebhookMessage, Exception, bool>? GiveUp { get; set; }

    /// <summary>Queue: the pause after the first failed run; doubles with each one. 5 seconds by default.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Queue: the longest pause. 10 minutes by default.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Queue: how many events this instance handles at once; 0 for none, on an instance that only accepts. 16 by default.</summary>
    public int Concurrency { get; set; } = 16;

    /// <summary>Queue: how often to look for what other instances accepted. 200 milliseconds by default.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(200);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string? ConfigurationText { get; private set; }
}
