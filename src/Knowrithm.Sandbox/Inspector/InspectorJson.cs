using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class InspectorJson
{
    private const int TasksShown = 20;

    public static JsonObject State(World world, Server server) => new()
    {
        ["address"] = server.Address?.ToString(),
        ["dialect"] = world.Options.Dialect.ToString(),
        ["now"] = world.Clock.Text(world.Clock.Now),
        ["ahead_seconds"] = Math.Round(server.Time.Ahead.TotalSeconds),
        ["seeds"] = new JsonObject { ["conversations"] = world.Options.SeedConversations, ["messages"] = world.Options.SeedMessages },
        ["counts"] = new JsonObject
        {
            ["agents"] = world.Agents.Count,
            ["conversations"] = world.Conversations.Count,
            ["leads"] = world.Leads.Count,
            ["open_streams"] = server.Events.Open,
            ["tasks_waiting"] = world.Tasks.Waiting,
        },
        ["events"] = new JsonArray([.. SampleEvent.Names.Select(name => JsonValue.Create(name))]),
        ["webhooks"] = ControlJson.Webhooks(world.Webhooks.All),
        ["faults"] = ControlJson.Faults(server.Faults.Snapshot()),
        ["tasks"] = new JsonArray([.. world.Tasks.Latest(TasksShown).Select(task => Task(task, world))]),
    };

    public static JsonObject Exchanges((long Version, long Oldest, IReadOnlyList<Exchange> Changed) log) => new()
    {
        ["version"] = log.Version,
        ["oldest"] = log.Oldest,
        ["requests"] = new JsonArray([.. log.Changed.Select(e => Line(new ExchangeText(e)))]),
    };

    public static JsonObject Exchange(Exchange exchange, Server server)
    {
        var shown = new ExchangeText(exchange);
        var json = Line(shown);
        json["headers"] = new JsonArray([.. shown.Headers.Select(h => new JsonArray(h.Name, h.Value))]);
        json["body"] = shown.Body;
        json["body_is_whole"] = exchange.IsBodyWhole && exchange.FormParts is null;
        json["response_type"] = exchange.ResponseType;
        json["response_length"] = exchange.ResponseLength;
        json["response"] = shown.Response;
        json["response_is_whole"] = exchange.Response.Length == exchange.ResponseLength;
        json["curl"] = RequestCopy.Curl(shown, server.Address!);
        json["csharp"] = RequestCopy.CSharp(shown, server.Address!);
        return json;
    }

    public static JsonObject Deliveries(DeliveryShelf shelf, World world) => new()
    {
        ["deliveries"] = new JsonArray([.. shelf.Snapshot().Select(d => new JsonObject
        {
            ["number"] = d.Delivery.Number,
            ["event"] = d.Delivery.Event,
            ["url"] = SecretText.ByName.Url(d.Delivery.Webhook.Url),
            ["next_attempt_at"] = world.Clock.Text(d.NextAttemptAt),
            ["attempts"] = new JsonArray([.. d.Attempts.Select(ControlJson.Attempt)]),
        })]),
    };

    public static JsonObject Payload(PendingDelivery delivery)
    {
        var body = delivery.Body();
        var (kept, masks) = (Math.Min(body.Length, Sandbox.Exchange.BodyKept), new SecretJson(SecretText.ByName));
        return new() { ["body"] = masks.Of(body.AsSpan(0, kept), kept == body.Length), ["body_is_whole"] = kept == body.Length };
    }

    private static JsonObject Line(ExchangeText shown)
    {
        var exchange = shown.Exchange;
        return new()
        {
            ["number"] = exchange.Number,
            ["received_at"] = exchange.ReceivedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["method"] = exchange.Method,
            ["path"] = shown.Path,
            ["query"] = shown.Query,
            ["route"] = exchange.Route,
            ["credential"] = Wire(exchange.Credential),
            ["status_code"] = exchange.Status,
            ["duration_ms"] = Math.Round(exchange.Duration.TotalMilliseconds, 2),
            ["has_fault"] = exchange.HasFault,
            ["is_over"] = exchange.IsOver,
            ["tolerated"] = new JsonArray([.. exchange.Tolerated.Select(note => JsonValue.Create(note))]),
        };
    }

    private static JsonObject Task(QueuedTask task, World world)
    {
        var (status, progress) = TaskRoutes.Progress(task, world);
        return new()
        {
            ["id"] = task.Id,
            ["status"] = status,
            ["progress"] = progress,
            ["created_at"] = world.Clock.Text(task.CreatedAt),
            ["due_at"] = world.Clock.Text(task.Due),
            ["error"] = task.Error,
        };
    }

    private static string Wire(SandboxCredential credential) => credential switch
    {
        SandboxCredential.ApiKey => "API key",
        SandboxCredential.BearerToken => "bearer token",
        SandboxCredential.Both => "API key and bearer token",
        SandboxCredential.Other => "other",
        _ => "none",
    };
}
