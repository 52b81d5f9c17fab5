using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>An API key, without its secret, which the server shows only once.</summary>
[WireName("api_key", "api_keys")]
public sealed class ApiKey : ApiObject, IIdentified
{
    /// <summary>The key's id, an opaque text; not the key itself.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The start of the key, for example <c>ak_AbC12</c>; enough to recognise it.</summary>
    public string? KeyPrefix { get; set; }

    /// <summary>The status, which says whether the key can be used.</summary>
    public ApiKeyStatus? Status { get; set; }

    /// <summary>The scopes.</summary>
    public IReadOnlyList<ApiKeyScope> Scopes { get; set => field = value ?? []; } = [];

    /// <summary>Finer permissions, as free-form JSON.</summary>
    public JsonElement? Permissions { get; set; }

    /// <summary>The number of calls allowed in an hour.</summary>
    public int? RateLimitPerHour { get; set; }

    /// <summary>The number of calls allowed in a day.</summary>
    public int? RateLimitPerDay { get; set; }

    /// <summary>The number of calls made with it.</summary>
    public long? UsageCount { get; set; }

    /// <summary>The time of the last use; null before the first.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The time at which it expires; null when it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
