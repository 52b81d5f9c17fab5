using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ControlWrites
{
    public static Reply AddWebhook(Call call)
    {
        var body = call.Fields();
        var (url, secret, events) = (body.Text("url", required: true), body.Text("secret", required: true), body.Strings("events"));
        body.Check();
        try
        {
            var webhook = Webhook.Create(new(url!, UriKind.RelativeOrAbsolute), secret!, [.. (events?.AsArray() ?? []).Select(e => (string)e!)]);
            call.World.Webhooks.Add(webhook);
            return Reply.Plain(new() { ["ok"] = true, ["id"] = webhook.Id }, 201);
        }
        catch (ArgumentException e)
        {
            throw new ApiException(400, e.Message);
        }
    }

    public static Reply RemoveWebhook(Call call) =>
        call.World.Webhooks.Remove(call.Value("webhook_id")) ? Reply.Plain(new() { ["ok"] = true }) : throw ApiException.NotFound("Webhook");

    public static Reply ClearWebhooks(Call call)
    {
        call.World.Webhooks.Clear();
        return Reply.Plain(new() { ["ok"] = true });
    }

    public static Reply AddFault(Call call, FaultBox faults)
    {
        var body = call.Fields();
        var (status, times, every, wait, delay) =
            (body.Whole("status", 200), body.Whole("times", 1), body.Whole("every", 1), body.Number("retry_after", 0, 1e6), body.Number("delay", 0, 1e6));
        var fault = new SandboxFault
        {
            Name = body.Text("name", max: 100),
            Method = body.Text("method"),
            Path = body.Text("path"),
            Times = times ?? 1,
            Every = every ?? 1,
            Status = status,
            RetryAfter = wait is { } w ? TimeSpan.FromSeconds(w) : null,
            Delay = delay is { } d ? TimeSpan.FromSeconds(d) : null,
            Reset = body.Flag("reset") ?? false,
            ResetAfterApplying = body.Flag("reset_after_applying") ?? false,
            TruncateBody = body.Flag("truncate_body") ?? false,
            Body = body.Text("body"),
            ContentType = body.Text("content_type"),
            RedirectTo = body.Text("redirect_to"),
        };
        body.Check();
        faults.Add(fault);
        return Reply.Plain(new() { ["ok"] = true, ["id"] = fault.Id }, 201);
    }

    public static Reply RemoveFault(Call call, FaultBox faults) =>
        faults.Remove(call.Value("fault_id")) ? Reply.Plain(new() { ["ok"] = true }) : throw ApiException.NotFound("Fault");

    /// <summary>Restores the state after the start, with other seeds where they are given.</summary>
    public static Reply Reset(Call call, Server server)
    {
        var body = call.Fields(optional: true);
        var seeds = body.Whole("seed_conversations", 0);
        body.Check();
        if (seeds is { } count) call.World.Options.SeedConversations = count;
        server.Reset();
        return Reply.Plain(new() { ["ok"] = true });
    }

    public static Reply Advance(Call call, Server server)
    {
        var body = call.Fields();
        var seconds = body.Number("seconds", 0, MovableTime.Most.TotalSeconds) ?? 0;
        body.Check();
        server.Advance(TimeSpan.FromSeconds(seconds));
        return Reply.Plain(new() { ["now"] = call.World.Clock.Text(call.World.Clock.Now) });
    }

    public static Reply ClearFaults(FaultBox faults)
    {
        faults.Clear();
        return Reply.Plain(new() { ["ok"] = true });
    }

    public static Reply Teach(Call call)
    {
        var body = call.Fields();
        var (name, text, url) = (body.Text("document_name", required: true), body.Text("text", required: true), body.Url("url"));
        body.Check();
        if (!call.World.Agents.Teach(call.Value("agent_id"), new(name!, url, text!))) throw ApiException.NotFound("Agent");
        return Reply.Plain(new() { ["ok"] = true });
    }

    public static Reply Emit(Call call)
    {
        var body = call.Fields();
        var (name, data) = (body.Text("event", required: true), body.Object("data"));
        body.Check();
        var endpoints = call.World.Webhooks.Emit(name!, data as JsonObject ?? SampleEvent.Data(name!, call.World));
        return Reply.Plain(new() { ["endpoints"] = endpoints });
    }
}
