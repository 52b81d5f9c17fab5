namespace Knowrithm.Client.Http;

/// <summary>
/// What a route allows: whether it takes credentials, and when a failed attempt may be retried. The verb decides; this table holds the exceptions. The API has
/// no idempotency key, so a write that may have been applied is never retried.
/// </summary>
internal static class RoutePolicy
{
    private const string Export = "POST /api/v1/analytic/export";
    private const string EventStream = "GET /api/v1/conversation/{conversationId}/messages/stream";

    private static readonly HashSet<string> Public =
    [
        "GET /api/v1/agent/{agentId}",
        "POST /api/v1/lead/register",
        "POST /api/v1/website/handshake",
        "GET /api/health",
        "POST /api/v1/auth/login",
        "POST /api/v1/auth/register",
        "GET /api/v1/auth/super-admin",
        "POST /api/v1/send",
        "POST /api/v1/verify",
        "POST /api/v1/company",
        "GET /api/v1/address-seed",
        "GET /api/v1/country",
        "GET /api/v1/country/{countryId}",
        "GET /api/v1/state/country/{countryId}",
        "GET /api/v1/state/{stateId}",
        "GET /api/v1/city/state/{stateId}",
        "GET /api/v1/city/{cityId}",
        "GET /api/widget.js",
        "POST /api/v1/test",
        "GET /api/v1/chunks/upload",
    ];

    private static readonly HashSet<string> ReadsThatChange =
    [
        // The first creates an account, the second fills tables, the third issues new tokens, the fourth moves all chunks to a store.
        "GET /api/v1/auth/super-admin",
        "GET /api/v1/address-seed",
        "GET /api/v1/auth/user/me",
        "GET /api/v1/chunks/upload",
        // Its 503 means that the server does not stream, and the listener re-establishes a broken connection.
        EventStream,
    ];

    private static readonly HashSet<string> PostsThatRead =
    [
        "POST /api/v1/search/document",
        "POST /api/v1/search/database",
        // Scope read is enough for it: at worst the server works twice.
        Export,
    ];

    /// <summary>Whether the response, where it is not JSON, is read as a stream.</summary>
    public static bool Streams(string route) => route is Export or EventStream;

    public static bool StreamsEvents(string route) => route == EventStream;

    public static bool NeedsCredential(string route) => !Public.Contains(route);

    /// <summary>Whether it may take as long as files take.</summary>
    public static bool IsUpload(string route) => route == "POST /api/v1/document/upload";

    public static RetryRule RuleFor(HttpMethod method, string route) =>
        PostsThatRead.Contains(route) || (IsRepeatable(method) && !ReadsThatChange.Contains(route)) ? RetryRule.Always : RetryRule.OnlyIfNotSeen;

    /// <summary>Whether a failed attempt may have changed something.</summary>
    public static bool Writes(HttpMethod method, string route) =>
        (RuleFor(method, route) == RetryRule.OnlyIfNotSeen && !StreamsEvents(route)) || method == HttpMethod.Put || method == HttpMethod.Delete;

    private static bool IsRepeatable(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Put || method == HttpMethod.Delete || method == HttpMethod.Options;
}
