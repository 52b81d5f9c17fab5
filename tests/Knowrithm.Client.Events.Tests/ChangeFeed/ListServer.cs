using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Plays the lists of Knowrithm for a client, with what servers do to whoever polls them. It is not the sandbox, and knows nothing of it.</summary>
internal sealed class ListServer(FakeTimeProvider time) : HttpMessageHandler
{
    private readonly object _lock = new();
    private readonly List<(DateTimeOffset At, string Path)> _requests = [];
    private readonly Dictionary<string, (DateTimeOffset At, List<ListItem> Items)> _old = [];

    public ListQuirks Quirks { get; set; } = new();

    public ListWorld World { get; } = new(time);

    /// <summary>May answer in the place of the server.</summary>
    public Func<string, HttpResponseMessage?>? Fault { get; set; }

    /// <summary>What happens after a response: the world goes on between pages.</summary>
    public Action<string>? Then { get; set; }

    public string Company { get; set; } = "company-1";

    public int? CallsPerHour { get; set; } = 1_000_000;

    public IReadOnlyList<(DateTimeOffset At, string Path)> Requests
    {
        get
        {
            lock (_lock) return [.. _requests];
        }
    }

    public void Forget()
    {
        lock (_lock) _requests.Clear();
    }

    public int Count(string start) => Requests.Count(one => one.Path.StartsWith(start, StringComparison.Ordinal));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath["/api/v1/".Length..];
        HttpResponseMessage response;
        try
        {
            lock (_lock)
            {
                _requests.Add((time.GetUtcNow(), path));
                response = Fault?.Invoke(path) ?? Respond(path, request.RequestUri.Query);
                Then?.Invoke(path);
            }
        }
        catch (Exception e)
        {
            return Task.FromException<HttpResponseMessage>(e);
        }
        response.RequestMessage = request;
        return Task.FromResult(response);
    }

    public static HttpResponseMessage Status(HttpStatusCode status, TimeSpan? retryAfter = null)
    {
        var response = Json(status, new() { ["error"] = status.ToString() });
        if (retryAfter is { } wait) response.Headers.RetryAfter = new(wait);
        return response;
    }

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private HttpResponseMessage Respond(string path, string query)
    {
        var parts = path.Split('/');
        return parts switch
        {
            ["company"] => Json(HttpStatusCode.OK, new() { ["id"] = Company, ["name"] = "Acme" }),
            ["auth", "validate"] => Json(HttpStatusCode.OK,
                new() { ["valid"] = true, ["api_key_info"] = new JsonObject { ["id"] = "key-1", ["rate_limit_per_hour"] = CallsPerHour } }),
            ["lead", "company"] => Page("leads", "leads", query),
            ["agent"] => Page("agents", "agents", query),
            ["document"] => Page("documents", "document", query),
            ["conversation"] => Page("conversations", "conversations", query),
            ["document", "deleted"] => Deleted("documents", "deleted_documents"),
            ["conversation", "deleted"] => Deleted("conversations", "deleted_conversations"),
            ["message", "deleted"] => Json(HttpStatusCode.OK, new()
            {
                ["deleted_messages"] = new JsonArray([.. World["messages"].Where(static one => one.IsDeleted).Select(static one => one.ToJson(true))]),
            }),
            ["lead", var id] => One("leads", "lead", id),
            ["agent", var id] => One("agents", "agent", id),
            ["conversation", var id, "messages"] when World.Find("conversations", id) is { IsDeleted: false } =>
                PageOf([.. World["messages"].Where(one => !one.IsDeleted && one.Parent == id)], "messages", query, 50, "messages"),
            _ => Status(HttpStatusCode.NotFound),
        };
    }

    private HttpResponseMessage One(string list, string name, string id) => World.Find(list, id) is { IsDeleted: false } item
        ? Json(HttpStatusCode.OK, new() { [name] = item.ToJson(Quirks.HasUpdatedAt) }) : Status(HttpStatusCode.NotFound);

    private HttpResponseMessage Deleted(string list, string key) => Quirks.HasDeletedLists
        ? Json(HttpStatusCode.OK, new() { [key] = new JsonArray([.. World[list].Where(static one => one.IsDeleted).Select(one => one.ToJson(true))]) })
        : Status(HttpStatusCode.Forbidden);

    private HttpResponseMessage Page(string list, string key, string query)
    {
        var values = System.Web.HttpUtility.ParseQueryString(query);
        var items = Visible(list).Where(static one => !one.IsDeleted);
        if (values["status"] is { } status) items = items.Where(one => one.Status == status);
        else if (list is "leads" or "agents") items = items.Where(one => one.Status is null || !Quirks.HiddenStatuses.Contains(one.Status));
        items = Quirks.Order switch
        {
            ListOrderKind.Changed => items.OrderByDescending(static one => one.UpdatedAt).ThenBy(static one => one.Id, StringComparer.Ordinal),
            ListOrderKind.Created => items.OrderByDescending(static one => one.CreatedAt).ThenBy(static one => one.Id, StringComparer.Ordinal),
            _ => items.OrderBy(static one => one.Place),
        };
        return PageOf([.. items], key, query, 20, list);
    }

    // For a while, what the list was.
    private List<ListItem> Visible(string list)
    {
        if (Quirks.StaleFor == TimeSpan.Zero) return [.. World[list]];
        if (!_old.TryGetValue(list, out var old) || time.GetUtcNow() - old.At >= Quirks.StaleFor)
            _old[list] = old = (time.GetUtcNow(), [.. World[list].Select(static one => one.Copy())]);
        return old.Items;
    }

    private HttpResponseMessage PageOf(List<ListItem> items, string key, string query, int usual, string list)
    {
        var values = System.Web.HttpUtility.ParseQueryString(query);
        var number = int.Parse(values["page"] ?? "1", CultureInfo.InvariantCulture);
        var size = Math.Min(int.Parse(values["per_page"] ?? $"{usual}", CultureInfo.InvariantCulture), Quirks.MostPerPage);
        var shown = items.Skip((number - 1) * size).Take(size).Select(one => one.ToJson(Quirks.HasUpdatedAt)).ToArray();
        var total = items.Count + Quirks.TotalIsOffBy;
        var pagination = new JsonObject { ["page"] = number };
        if (Quirks.HasPerPage) pagination["per_page"] = size;
        if (Quirks.HasTotals) (pagination["total"], pagination["pages"]) = (total, (total + size - 1) / size);
        if (Quirks.HasNext) pagination["has_next"] = number * size < items.Count;
        var body = new JsonObject { [key] = new JsonArray(shown), ["pagination"] = pagination };
        return Json(HttpStatusCode.OK, list == "leads" ? new() { ["success"] = true, ["data"] = body } : body);
    }
}
