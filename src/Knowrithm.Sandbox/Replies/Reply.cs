using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>A response in its documented form, which the other dialects transform.</summary>
internal sealed class Reply
{
    public required int Status { get; init; }

    public JsonNode? Body { get; init; }

    /// <summary>The entity or the items, by themselves.</summary>
    public JsonNode? Data { get; init; }

    public JsonObject? Pagination { get; init; }

    public ApiException? Failure { get; init; }

    public string? Text { get; init; }

    /// <summary>Events as they come, instead of a body.</summary>
    public EventFeed? Events { get; init; }

    public string ContentType { get; init; } = "application/json";

    public static Reply Entity(string key, JsonObject entity, int status = 200) =>
        new() { Status = status, Body = new JsonObject { [key] = entity }, Data = entity };

    public static Reply Bare(JsonObject body, int status = 200) => new() { Status = status, Body = body, Data = body };

    public static Reply Plain(JsonObject body, int status = 200) => new() { Status = status, Body = body };

    public static Reply List(string key, JsonArray items, JsonObject? pagination = null)
    {
        var body = new JsonObject { [key] = items };
        if (pagination is not null) body["pagination"] = pagination;
        return new() { Status = 200, Body = body, Data = items, Pagination = pagination };
    }

    public static Reply Error(ApiException failure, JsonObject body) => new() { Status = failure.Status, Body = body, Failure = failure };

    public static Reply Raw(int status, string text, string contentType) => new() { Status = status, Text = text, ContentType = contentType };
}
