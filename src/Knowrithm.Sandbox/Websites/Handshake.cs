namespace Knowrithm.Sandbox;

/// <summary>The widget reports its page: an unregistered site is noted, and the page with it.</summary>
internal static class Handshake
{
    public static Reply Run(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (agentId, title, crawl) = (body.Uuid("agent_id", required: true), body.Text("title"), body.Flag("trigger_crawl"));
        // No source shows it; the sandbox's widget says more of its page than the documented fields hold.
        var metadata = body.Object("metadata");
        var url = WebsiteWrites.Web(body, "url", body.Text("url", required: true));
        body.Check();
        if (world.Agents.Find(agentId) is not { DeletedAt: null, Status: "active" } agent) throw new ApiException(404, "Agent not available");
        var source = world.Websites.Find(agent, url!);
        if (source is null) world.Websites.Add(source = new(agent, new(url!, "/"), world.Clock.Now));
        var page = Crawl.Page(source, url!, world);
        page.Title = title ?? page.Title;
        page.Metadata = metadata ?? page.Metadata;
        var task = crawl == true ? world.Tasks.Add(() => Crawl.Run(source, world, null)) : null;
        return Reply.Bare(new() { ["website_source"] = source.ToJson(world), ["website_page"] = page.ToJson(world), ["crawl_task_id"] = task?.Id });
    }
}
