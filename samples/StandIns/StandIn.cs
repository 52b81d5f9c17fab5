using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>
/// A destination in this process: the few routes that its connector calls, with state, and as strict as the vendor's specification.
/// </summary>
internal abstract class StandIn
{
    /// <summary>The connector's name, and in lower case the path that the stand-in listens under.</summary>
    public abstract string Name { get; }

    public string Prefix => Name.ToLowerInvariant();

    /// <summary>The requests that were not refused by a fault, in order.</summary>
    public ConcurrentQueue<StandInRequest> Requests { get; } = [];

    /// <summary>What a request made that it must not make, for example markup out of a visitor's text.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>The secret that it accepts; null where the address is the secret.</summary>
    public string? Secret { get; set; } = "demo-secret";

    /// <summary>The setting that holds the secret; null where the address is the secret.</summary>
    public abstract string? SecretKey { get; }

    /// <summary>Creates another secret, to replace the one in use.</summary>
    public virtual string NewSecret() => "rotated";

    /// <summary>The setting that brings a secret.</summary>
    public virtual string SettingOf(string secret) => secret;

    protected object Gate { get; } = new();

    protected string Section => $"Connectors:{Name}";

    /// <summary>The settings that point the connector here.</summary>
    public abstract IEnumerable<(string Key, string Value)> Settings(Uri address);

    /// <summary>What it holds, in an order and with names that do not depend on the order of arrival.</summary>
    public abstract IEnumerable<string> Contents();

    public abstract void Map(RouteGroupBuilder routes);

    /// <summary>How the vendor refuses a request for good.</summary>
    public abstract StandInFault Refusal(string message, int status = 400);

    protected static IResult Json(JsonNode body, int status = 200) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);

    protected static async Task<JsonObject> ReadAsync(HttpRequest request) => (JsonObject)(await JsonNode.ParseAsync(request.Body))!;

    protected static string Basic(string user, string? password) =>
        "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{user}:{password}"));

    /// <summary>Refuses a request without the credential, or of another media type, before anything else.</summary>
    protected static void Guard(RouteGroupBuilder routes, Func<string?> expected, Func<int, string, IResult> refuse) =>
        routes.AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            if (expected() is { } header && request.Headers.Authorization != header) return refuse(401, "The credential is not valid");
            var isTyped = HttpMethods.IsGet(request.Method) || request.ContentType is { } type
                && (type.StartsWith("application/json", StringComparison.Ordinal)
                    || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<TakesFiles>() is not null);
            return isTyped ? await next(context) : refuse(415, "The media type is not supported");
        });

    /// <summary>What is wrong with the names of an object; null when nothing is.</summary>
    protected static string? Names(JsonObject body, string[] required, params string[] optional)
    {
        if (required.FirstOrDefault(name => body[name] is null) is { } missing) return $"{missing} is required";
        return body.Select(static pair => pair.Key).Except([.. required, .. optional]).FirstOrDefault() is { } unknown ? $"{unknown} is not known" : null;
    }

    /// <summary>What is wrong with the length of a text; null when nothing is. Half a character counts as wrong, too.</summary>
    protected static string? Length(string name, string? text, int longest, int shortest = 0) => text is null ? null
        : text.Length > longest ? $"{name} is longer than {longest}"
        : text.Length < shortest ? $"{name} is shorter than {shortest}"
        : text.Contains('\uFFFD', StringComparison.Ordinal) ? $"{name} contains half a character" : null;

    /// <summary>Marks a route that takes files or forms.</summary>
    protected sealed class TakesFiles;
}
