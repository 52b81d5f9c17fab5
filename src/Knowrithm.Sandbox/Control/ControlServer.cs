using System.Text;

namespace Knowrithm.Sandbox;

/// <summary>The sandbox's own routes, for tests in another process. They are neither logged nor affected by faults.</summary>
internal sealed class ControlServer(Server server)
{
    private readonly Router _router = new([
        new("GET", "/_sandbox", Access.Public, call => Reply.Plain(ControlJson.About(call.World, server.Address))),
        new("GET", "/_sandbox/requests", Access.Public, _ => Reply.Plain(new() { ["requests"] = ControlJson.Requests(server.Requests.Snapshot()) })),
        new("GET", "/_sandbox/deliveries", Access.Public, _ => Reply.Plain(new() { ["deliveries"] = ControlJson.Deliveries(server.Sender.Log.Snapshot()) })),
        new("POST", "/_sandbox/webhooks", Access.Public, ControlWrites.AddWebhook),
        new("DELETE", "/_sandbox/webhooks", Access.Public, ControlWrites.ClearWebhooks),
        new("POST", "/_sandbox/faults", Access.Public, call => ControlWrites.AddFault(call, server.Faults)),
        new("DELETE", "/_sandbox/faults", Access.Public, _ => ControlWrites.ClearFaults(server.Faults)),
        new("POST", "/_sandbox/agents/{agent_id}/knowledge", Access.Public, ControlWrites.Teach),
        new("POST", "/_sandbox/events", Access.Public, ControlWrites.Emit),
        new("POST", "/_sandbox/reset", Access.Public, _ => Done(server.Reset)),
    ]);

    public async Task HandleAsync(HttpContext context)
    {
        var reply = await AnswerAsync(context);
        var bytes = Encoding.UTF8.GetBytes(reply.Body!.ToJsonString());
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    private async Task<Reply> AnswerAsync(HttpContext context)
    {
        try
        {
            // No credentials guard these routes, so a page in a browser must not reach them under a name of its own.
            if (context.Request.Headers.Origin.Count > 0 || context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
                throw new ApiException(403, "Only for programs on this machine");
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

    private static Reply Done(Action action)
    {
        action();
        return Reply.Plain(new() { ["ok"] = true });
    }
}
