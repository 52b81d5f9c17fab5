using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>
/// A destination in this process: the few routes that its connector calls, with state, and as strict as the real one where its documentation says so.
/// </summary>
internal abstract class StandIn
{
    /// <summary>The path that it listens under, and how a fault names it.</summary>
    public abstract string Prefix { get; }

    /// <summary>The requests that changed something, as they came.</summary>
    public ConcurrentQueue<string> Writes { get; } = [];

    protected object Gate { get; } = new();

    /// <summary>The settings that point a connector here.</summary>
    public abstract IEnumerable<(string Key, string Value)> Settings(Uri address);

    /// <summary>What it holds, in an order and with names that do not depend on the order of arrival.</summary>
    public abstract IEnumerable<string> Contents();

    public abstract void Map(RouteGroupBuilder routes);

    protected static IResult Json(JsonNode body, int status = 200) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);

    protected static async Task<JsonObject> ReadAsync(HttpRequest request) => (JsonObject)(await JsonNode.ParseAsync(request.Body))!;

    protected static string Basic(string user, string password) => Authorization.Basic(user, password).ToString();

    /// <summary>Refuses a request without the credentials, before anything else.</summary>
    protected static void Guard(RouteGroupBuilder routes, Func<string> expected, Func<IResult> refusal) => routes.AddEndpointFilter(async (context, next) =>
        context.HttpContext.Request.Headers.Authorization == expected() ? await next(context) : refusal());
}
