using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class WebsiteWrites
{
    public static Reply Create(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var agentId = body.Uuid("agent_id", required: true);
        var baseUrl = Web(body, "base_url", body.Text("base_url", required: true));
        var (seeds, allowed, disallowed) = (body.Strings("seed_urls"), body.Strings("allowed_paths"), body.Strings("disallowed_paths"));
        var (frequency, depth, pages, notes) =
            (body.Whole("crawl_frequency_minutes", 1), body.Whole("max_depth", 0), body.Whole("max_pages", 1), body.Text("notes"));
        foreach (var seed in seeds?.AsArray() ?? []) Web(body, "seed_urls", (string)seed!);
        body.Check();
        var agent = world.Agents.Get(agentId);
        if (world.Websites.Find(agent, baseUrl!) is not null) throw new ApiException(409, "Website already registered");
        var source = new WebsiteSource(agent, baseUrl!, world.Clock.Now)
        {
            SeedUrls = seeds ?? new JsonArray(),
            AllowedPaths = Texts(allowed),
            DisallowedPaths = Texts(disallowed),
            MaxDepth = depth ?? 2,
            MaxPages = pages ?? 50,
            CrawlFrequencyMinutes = frequency ?? 1440,
            Notes = notes,
        };
        world.Websites.Add(source);
        return Reply.Entity("website_source", source.ToJson(world), 201);
    }

    public static Reply Crawl(Call call)
    {
        var (world, source, body) = (call.World, WebsiteRoutes.Source(call), call.Fields(optional: true));
        var pages = body.Whole("max_pages", 1);
        body.Check();
        (source.CrawlStatus, source.CrawlStartedAt) = ("crawling", world.Clock.Now);
        return Acknowledge(call, source, () => Sandbox.Crawl.Run(source, world, pages));
    }

    public static Reply Delete(Call call)
    {
        var (world, source) = (call.World, WebsiteRoutes.Source(call));
        source.IsDeleted = true;
        return Acknowledge(call, source, () =>
        {
            foreach (var document in source.Pages.Select(p => p.Document).OfType<StoredDocument>()) document.DeletedAt = world.Clock.Now;
            return new() { ["status"] = "deleted", ["website_source_id"] = source.Id };
        });
    }

    public static Uri? Web(Fields body, string name, string? text)
    {
        if (text is null) return null;
        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")) return url;
        body.Wrong(name, "Not a valid URL.");
        return null;
    }

    /// <summary>Acknowledges without the address to poll.</summary>
    private static Reply Acknowledge(Call call, WebsiteSource source, Func<JsonObject> work)
    {
        if (call.IsImmediate) return Reply.Bare(work());
        var task = call.World.Tasks.Add(work);
        return Reply.Plain(new() { ["status"] = "queued", ["task_id"] = task.Id, ["website_source_id"] = source.Id }, 202);
    }

    private static string[] Texts(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(t => (string)t!)];
}
