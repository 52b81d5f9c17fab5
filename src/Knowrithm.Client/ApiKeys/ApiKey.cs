using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>An API key, without its secret, which the server gives once and never again.</summary>
[WireName("api_key", "api_keys")]
public sealed class ApiKey : ApiObject, IIdentified
{
    /// <summary>The key's id, an opaque text; not the key itself.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>How the key begins, for example <c>ak_AbC12</c>; enough to recognise it.</summary>
    public string? KeyPrefix { get; set; }

    /// <summary>Whether it is usable.</summary>
    public ApiKeyStatus? Status { get; set; }

    /// <summary>What it may do.</summary>
    public IReadOnlyList<ApiKeyScope> Scopes { get; set => field = value ?? []; } = [];

    /// <summary>Finer permissions, free form.</summary>
    public JsonElement? Permissions { get; set; }

    /// <summary>Calls that it allows an hour.</summary>
    public int? RateLimitPerHour { get; set; }

    /// <summary>Calls that it allows a day.</summary>
    public int? RateLimitPerDay { get; set; }

    /// <summary>Calls made with it.</summary>
    public long? UsageCount { get; set; }

    /// <summary>When it was last used; null when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it expires; null when it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
