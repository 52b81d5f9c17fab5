using System.Net;

namespace Knowrithm.Client;

/// <summary>The properties of a response.</summary>
public sealed record ResponseInfo
{
    /// <summary>The call, as method and route.</summary>
    public required string Route { get; init; }

    /// <summary>The status.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The attempt that the response belongs to, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The id to quote to Knowrithm's support: <c>X-Knowrithm-Request-Id</c>, <c>X-Request-ID</c> or <c>X-Agent-Trace-Id</c>.</summary>
    public string? RequestId { get; init; }

    /// <summary>The number of calls allowed in the period (<c>X-RateLimit-Limit</c>); only older documents name it.</summary>
    public int? RateLimit { get; init; }

    /// <summary>The number of calls left in the period (<c>X-RateLimit-Remaining</c>).</summary>
    public int? RateLimitRemaining { get; init; }

    /// <summary>The end of the period (<c>X-RateLimit-Reset</c>).</summary>
    public DateTimeOffset? RateLimitReset { get; init; }

    /// <summary>The time that the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
