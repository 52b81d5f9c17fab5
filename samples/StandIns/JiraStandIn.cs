using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>Jira: issues with labels, comments in Atlassian Document Format, attachments.</summary>
internal sealed partial class JiraStandIn : StandIn
{
    private const string Api = "/rest/api/3";

    private readonly List<JsonObject> _issues = [];
    private readonly Dictionary<string, List<string>> _comments = [];

    public override string Name => "Jira";

    public override string? SecretKey => "Connectors:Jira:Token";

    public int Issues => _issues.Count;

    /// <summary>Whether searches lag behind writes, as Jira's do.</summary>
    public bool IsSearchLate { get; set; }

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ($"{Section}:BaseAddress", address.ToString()), ($"{Section}:Email", "hub@acme.example"), (SecretKey!, Secret!), ($"{Section}:Project", "SUP"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate)
            return
            [
                .. _issues.SelectMany(issue => _comments[(string)issue["id"]!]
                    .Concat(issue["fields"]!["attachment"]!.AsArray().Select(static file => $"[{file!["filename"]}: {file["size"]} messages]"))
                    .Select(text => $"“{issue["fields"]!["summary"]}”: {text}")).Order(StringComparer.Ordinal),
            ];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = Body(message, "labels").ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => Basic("hub@acme.example", Secret), static (status, message) => Error(status, message));
        routes.MapPost($"{Api}/search/jql", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            if (Names(body, ["jql"], "fields", "maxResults", "nextPageToken") is { } problem) return Error(400, problem);
            if (Jql().Match((string)body["jql"]!) is not { Success: true } match) return Error(400, "Error in the JQL Query");
            lock (Gate)
            {
                var found = _issues.Where(issue => !IsSearchLate && Labels(issue).Any(each => (string?)each == match.Groups[1].Value));
                return Json(new JsonObject { ["isLast"] = true, ["issues"] = new JsonArray([.. found.Select(static issue => issue.DeepClone())]) });
            }
        });
        routes.MapGet($"{Api}/issue/{{id}}", (string id) =>
        {
            lock (Gate) return Find(id) is { } issue ? Json(issue.DeepClone()) : Error(404, "Issue does not exist or you do not have permission to see it.");
        });
        routes.MapPost($"{Api}/issue", async (HttpRequest request) =>
        {
            var fields = (JsonObject)(await ReadAsync(request))["fields"]!;
            if (Names(fields, ["project", "issuetype", "summary"], "description", "labels") is { } problem) return Error(400, problem);
            if ((string?)fields["project"]!["key"] != "SUP") return Error(400, "valid project is required", "project");
            if (Length("Summary", (string?)fields["summary"], 255, 1) is { } wrong || ((string)fields["summary"]!).Contains('\n', StringComparison.Ordinal))
                return Error(400, "The summary is invalid because it contains newline characters or is too long.", "summary");
            if (Document(fields["description"]) is null) return Error(400, "Operation value must be an Atlassian Document", "description");
            if (fields["labels"]!.AsArray().Any(static label => !Label().IsMatch((string)label!))) return Error(400, "The label contains spaces", "labels");
            lock (Gate)
            {
                var id = (10001 + _issues.Count).ToString(CultureInfo.InvariantCulture);
                _issues.Add(new JsonObject
                {
                    ["id"] = id,
                    ["key"] = $"SUP-{_issues.Count + 1}",
                    ["fields"] = new JsonObject
                    {
                        ["summary"] = (string?)fields["summary"],
                        ["labels"] = fields["labels"]!.DeepClone(),
                        ["attachment"] = new JsonArray(),
                    },
                });
                _comments[id] = [];
                return Json(new JsonObject { ["id"] = id, ["key"] = $"SUP-{_issues.Count}", ["self"] = "https://acme.atlassian.net" }, 201);
            }
        });
        routes.MapPut($"{Api}/issue/{{id}}", async (string id, HttpRequest request) =>
        {
            var update = (JsonObject)(await ReadAsync(request))["update"]!;
            lock (Gate)
            {
                if (Find(id) is not { } issue) return Error(404, "Issue does not exist or you do not have permission to see it.");
                var comments = update["comment"]!.AsArray().Select(static comment => Document(comment!["add"]!["body"])).ToList();
                if (comments.Contains(null)) return Error(400, "Comment body is not valid!", "comment");
                foreach (var label in update["labels"]!.AsArray()) Labels(issue).Add((string)label!["add"]!);
                _comments[id].AddRange(comments!);
                return Results.NoContent();
            }
        });
        routes.MapPost($"{Api}/issue/{{id}}/attachments", async (string id, HttpRequest request) =>
        {
            if (request.Headers["X-Atlassian-Token"] != "no-check") return Error(403, "XSRF check failed");
            var form = await request.ReadFormAsync();
            if (form.Files is not [{ Name: "file" } file] || form.Count > 0)
            {
                Violations.Enqueue($"{form.Files.Count} files and {form.Count} fields in one request");
                return Error(400, "One file is expected");
            }
            if (file.ContentDisposition.Contains("filename*", StringComparison.Ordinal)) Violations.Enqueue("filename*");
            using var reader = new StreamReader(file.OpenReadStream());
            var messages = (await reader.ReadToEndAsync()).Split('\n').Count(static line => line.StartsWith('['));
            lock (Gate)
            {
                if (Find(id) is not { } issue) return Error(404, "Issue does not exist or you do not have permission to see it.");
                issue["fields"]!["attachment"]!.AsArray().Add(new JsonObject { ["filename"] = file.FileName, ["size"] = messages });
                return Json(new JsonArray(new JsonObject { ["filename"] = file.FileName }));
            }
        }).WithMetadata(new TakesFiles());
    }

    /// <summary>The lines of a document of paragraphs; null for what is not one.</summary>
    private static string? Document(JsonNode? document)
    {
        if ((string?)document?["type"] != "doc" || (int?)document["version"] != 1) return null;
        var lines = document["content"]!.AsArray().Select(static paragraph => (string?)paragraph!["type"] == "paragraph"
            && paragraph["content"]!.AsArray() is [JsonObject text] && (string?)text["type"] == "text" && (string?)text["text"] is { Length: > 0 } line
            && Names(text, ["type", "text"]) is null ? line : null).ToList();
        return lines.Contains(null) || lines.Sum(static line => line!.Length) > 32_767 ? null : string.Join(" / ", lines);
    }

    private static JsonArray Labels(JsonObject issue) => issue["fields"]!["labels"]!.AsArray();

    private static IResult Error(int status, string message, string? field = null) => Json(Body(message, field), status);

    private static JsonObject Body(string message, string? field) => field is null
        ? new() { ["errorMessages"] = new JsonArray(message), ["errors"] = new JsonObject() }
        : new() { ["errorMessages"] = new JsonArray(), ["errors"] = new JsonObject { [field] = message } };

    private JsonObject? Find(string id) => _issues.Find(issue => (string?)issue["id"] == id);

    [GeneratedRegex("^project = \"SUP\" AND labels = \"([^\"]+)\" ORDER BY created ASC$")]
    private static partial Regex Jql();

    [GeneratedRegex(@"^\S{1,255}$")]
    private static partial Regex Label();
}
