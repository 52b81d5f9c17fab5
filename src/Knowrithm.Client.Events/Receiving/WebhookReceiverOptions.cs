using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Events;

/// <summary>Which deliveries are accepted: code over the configuration section <c>Knowrithm:Webhooks</c>.</summary>
public sealed class WebhookReceiverOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Knowrithm:Webhooks";

    /// <summary>Gets or sets the signing secrets that are accepted: one, or while it is replaced the old and the new.</summary>
    [JsonIgnore, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IList<string> Secrets { get; set; } = [];

    /// <summary>Gets or sets the largest body in bytes; what is larger gets 413. 1 MiB by default.</summary>
    public int BodyLimit { get; set; } = 1024 * 1024;

    /// <summary>
    /// Gets or sets how old an event may be by its own timestamp, which the signature covers; older ones, and ones without a date, get 403. Null, the default, for any age: a limit refuses late redeliveries
    /// of what was never handled, too.
    /// </summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>Gets or sets what <c>Retry-After</c> says beside 503. 5 seconds by default.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);
}
