using System.Text;

namespace Knowrithm.Sandbox;

/// <summary>The sandbox's own routes, for tests in another process. They are neither logged nor affected by faults.</summary>
internal sealed class ControlServer(Server server)
{
    private readonly Router _router = new([
        .. InspectorRoutes.All(server),
        new("GET", "/_sandbox", Access.Public, call => Reply.Plain(ControlJson.About(call.World, server.Address))),
        new("GET", "/_sandbox/requests", Access.Public, _ => Reply.Plain(new() { ["requests"] = ControlJson.Requests(server.Requests.Snapshot()) })),
        new("GET", "/_sandbox/deliveries", Access.Public, call => ControlJson.Deliveries(server.Sender.Log.After(call.Query.Number("after", 0, min: 0)))),
        new("GET", "/_sandbox/webhooks", Access.Public, call => Reply.Plain(new() { ["webhooks"] = ControlJson.Webhooks(call.World.Webhooks.All) })),
        new("POST", "/_sandbox/webhooks", Access.Public, ControlWrites.AddWebhook),
        new("DELETE", "/_sandbox/webhooks", Access.Public, ControlWrites.ClearWebhooks),
        new("DELETE", "/_sandbox/webhooks/{webhook_id}", Access.Public, ControlWrites.RemoveWebhook),
        new("GET", "/_sandbox/faults", Access.Public, _ => Reply.Plain(new() { ["faults"] = ControlJson.Faults(server.Faults.Snapshot()) })),
        new("DELETE", "/_sandbox/faults/{fault_id}", Access.Public, call => ControlWrites.RemoveFault(call, server.Faults)),
        new("POST", "/_sandbox/faults", Access.Public, call => ControlWrites.AddFault(call, server.Faults)),
        new("DELETE", "/_sandbox/faults", Access.Public, _ => ControlWrites.ClearFaults(server.Faults)),
        new("POST", "/_sandbox/agents/{agent_id}/knowledge", Access.Public, ControlWrites.Teach),
        new("POST", "/_sandbox/events", Access.Public, ControlWrites.Emit),
        new("POST", "/_sandbox/reset", Access.Public, call => ControlWrites.Reset(call, server)),
    ]);

    public async Task HandleAsync(HttpContext context)
    {
        if (InspectorPage.File(context.Request) is { } file && IsFromHere(context.Request))
        {
            await InspectorPage.SendAsync(context, file);
            return;
        }

        var reply = await AnswerAsync(context);
        var bytes = Encoding.UTF8.GetBytes(reply.Body!.ToJsonString());
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        InspectorPage.Protect(context.Response);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    private async Task<Reply> AnswerAsync(HttpContext context)
    {
        try
        {
            if (!IsFromHere(context.Request)) throw new ApiException(403, "Only for programs on this machine");
            var match = _router.Find(context.Request.Method, Router.Normalize(Router.RawPath(context.Request)));
            if (match.Route is null) throw match.Allowed.Length > 0 ? new ApiException(405, "Method not allowed") : ApiException.NotFound("Route");
            var body = await RequestBody.ReadAsync(context.Request, match.Route);
            if (body.Failure is not null) throw body.Failure;
            var world = server.World;
            lock (world.Gate) return match.Route.Handler(new(world, match, context.Request.Query, body, new(world.Users.Admin)));
        }
        catch (ApiException e)
        {
            return e.ToReply();
        }
    }

    // No credentials guard these routes, so no page in a browser may reach them but the inspector: not from another origin, not under a name of its own.
    private static bool IsFromHere(HttpRequest request) =>
        InspectorPage.IsLocal(request.Host)
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin.ToString() == $"http://{request.Host}")
        && request.Headers["Sec-Fetch-Site"].ToString() is ("" or "same-origin" or "none");
}
