using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Acme.IntegrationHub.StandIns;

/// <summary>Jira: issues with labels, comments in Atlassian Document Format, attachments.</summary>
internal sealed partial class JiraStandIn : StandIn
{
    private readonly List<JsonObject> _issues = [];
    private readonly Dictionary<string, List<string>> _comments = [];

    public override string Prefix => "jira";

    public string Token { get; set; } = "demo-token";

    public int Issues => _issues.Count;

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ("Connectors:Jira:BaseUrl", address.ToString()), ("Connectors:Jira:Email", "hub@acme.example"), ("Connectors:Jira:Token", Token),
            ("Connectors:Jira:Project", "SUP"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate)
            return
            [
                .. _issues.SelectMany(issue =>
                    _comments[(string)issue["id"]!].Concat(issue["fields"]!["attachment"]!.AsArray().Select(static file => (string)file!["filename"]!))
                    .Select(text => $"“{issue["fields"]!["summary"]}”: {text}")).Order(StringComparer.Ordinal),
            ];
    }

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => Basic("hub@acme.example", Token), () => Error(401, "Client must be authenticated to access this resource."));
        routes.MapPost("/rest/api/3/search/jql", async (HttpRequest request) =>
        {
            var jql = (string)(await ReadAsync(request))["jql"]!;
            var label = LabelIn().Match(jql).Groups[1].Value;
            lock (Gate) return Json(new JsonObject
            {
                ["isLast"] = true,
                ["issues"] =
                new JsonArray([.. _issues.Where(issue => Labels(issue).Any(each => (string?)each == label)).Select(static issue => issue.DeepClone())])
            });
        });
        routes.MapGet("/rest/api/3/issue/{id}", (string id) =>
        {
            lock (Gate) return Find(id) is { } issue ? Json(issue.DeepClone()) : Error(404, "Issue does not exist or you do not have permission to see it.");
        });
        routes.MapPost("/rest/api/3/issue", async (HttpRequest request) =>
        {
            var fields = (JsonObject)(await ReadAsync(request))["fields"]!;
            if ((string?)fields["project"]!["key"] != "SUP") return Error(400, "valid project is required", "project");
            if ((string?)fields["description"]!["type"] != "doc") return Error(400, "Operation value must be an Atlassian Document", "description");
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
                        ["attachment"] = new JsonArray()
                    },
                });
                _comments[id] = [];
                return Json(new JsonObject { ["id"] = id, ["key"] = $"SUP-{_issues.Count}" }, 201);
            }
        });
        routes.MapPut("/rest/api/3/issue/{id}", async (string id, HttpRequest request) =>
        {
            var update = (JsonObject)(await ReadAsync(request))["update"]!;
            lock (Gate)
            {
                if (Find(id) is not { } issue) return Error(404, "Issue does not exist or you do not have permission to see it.");
                foreach (var label in update["labels"]!.AsArray()) Labels(issue).Add((string)label!["add"]!);
                foreach (var comment in update["comment"]!.AsArray())
                    _comments[id].Add(string.Join(" / ", comment!["add"]!["body"]!["content"]!.AsArray()
                        .Select(static paragraph => (string)paragraph!["content"]![0]!["text"]!)));
                return Results.NoContent();
            }
        });
        routes.MapPost("/rest/api/3/issue/{id}/attachments", async (string id, HttpRequest request) =>
        {
            if (request.Headers["X-Atlassian-Token"] != "no-check") return Error(403, "XSRF check failed");
            var file = (await request.ReadFormAsync()).Files.GetFile("file");
            lock (Gate)
            {
                if (file is null || Find(id) is not { } issue) return Error(404, "Issue does not exist or you do not have permission to see it.");
                issue["fields"]!["attachment"]!.AsArray().Add(new JsonObject { ["filename"] = file.FileName });
                return Json(new JsonArray(new JsonObject { ["filename"] = file.FileName }));
            }
        });
    }

    private static JsonArray Labels(JsonObject issue) => issue["fields"]!["labels"]!.AsArray();

    private static IResult Error(int status, string message, string? field = null) => Json(field is null
        ? new JsonObject { ["errorMessages"] = new JsonArray(message), ["errors"] = new JsonObject() }
        : new JsonObject { ["errorMessages"] = new JsonArray(), ["errors"] = new JsonObject { [field] = message } }, status);

    private JsonObject? Find(string id) => _issues.Find(issue => (string?)issue["id"] == id);

    [GeneratedRegex("labels = \"([^\"]+)\"")]
    private static partial Regex LabelIn();
}
