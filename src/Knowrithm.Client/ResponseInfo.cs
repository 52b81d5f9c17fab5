using System.Net;

namespace Knowrithm.Client;

/// <summary>What an answer says about itself.</summary>
public sealed record ResponseInfo
{
    /// <summary>The call, as method and route.</summary>
    public required string Route { get; init; }

    /// <summary>The status.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>Which sending of the request it answers, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The id to quote to Knowrithm's support: <c>X-Knowrithm-Request-Id</c>, <c>X-Request-ID</c> or <c>X-Agent-Trace-Id</c>.</summary>
    public string? RequestId { get; init; }

    /// <summary>Calls allowed in the period (<c>X-RateLimit-Limit</c>); only older documents name it.</summary>
    public int? RateLimit { get; init; }

    /// <summary>Calls left in the period (<c>X-RateLimit-Remaining</c>).</summary>
    public int? RateLimitRemaining { get; init; }

    /// <summary>When the period ends (<c>X-RateLimit-Reset</c>).</summary>
    public DateTimeOffset? RateLimitReset { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
