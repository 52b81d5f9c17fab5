using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Events;

/// <summary>
/// The rules by which deliveries are accepted: code over the configuration section <c>Knowrithm:Webhooks</c>. Checked when the host starts. Changes of the
/// configuration count from the next delivery on, and while a changed section is wrong, the last good one does.
/// </summary>
public sealed class WebhookReceiverOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Knowrithm:Webhooks";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private SecretTexts _secrets = new([]);

    /// <summary>
    /// Gets or sets the signing secrets that are accepted (<c>Knowrithm:Webhooks:Secrets:0</c> and so on): one, or while it is replaced the old and
    /// the new.
    /// </summary>
    /// <remarks>Secrets can be added and counted, not read: they read as <c>***</c>, so that nothing that walks the options prints them.</remarks>
    [JsonIgnore, IgnoreDataMember, DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IList<string> Secrets { get => _secrets; set => _secrets = value is null ? null! : value as SecretTexts ?? new(value); }

    /// <summary>Gets or sets the largest body in bytes; what is larger gets 413. 1 MiB by default.</summary>
    public int BodyLimit { get; set; } = 1024 * 1024;

    /// <summary>
    /// Gets or sets how old an event may be by its own timestamp, which the signature covers; older ones, and ones without a date, get 403. Null, the
    /// default, for any age: a limit refuses late redeliveries of what was never handled, too.
    /// </summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>Gets or sets what <c>Retry-After</c> says beside 503. 5 seconds by default.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The secrets themselves.</summary>
    internal IReadOnlyList<string> SecretTexts() => _secrets?.Reveal() ?? [];
}
