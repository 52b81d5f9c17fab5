using System.Globalization;

namespace Knowrithm.Sandbox;

/// <summary>What the inspector's page reads, and tests in other processes: records without secrets.</summary>
internal static class InspectorRoutes
{
    public static IEnumerable<Route> All(Server server) =>
    [
        new("GET", "/_sandbox/inspector", Access.Public, call => Reply.Plain(InspectorJson.State(call.World, server))),
        new("GET", "/_sandbox/inspector/requests", Access.Public,
            call => Reply.Plain(InspectorJson.Exchanges(server.Exchanges.Since(call.Query.Number("since", 0, min: 0))))),
        new("GET", "/_sandbox/inspector/requests/{number}", Access.Public, call => Reply.Plain(InspectorJson.Exchange(Exchange(call, server), server))),
        new("DELETE", "/_sandbox/inspector/requests", Access.Public, _ => Clear(server)),
        new("GET", "/_sandbox/inspector/deliveries", Access.Public, call => Reply.Plain(InspectorJson.Deliveries(server.Sender.Shelf, call.World))),
        new("GET", "/_sandbox/inspector/deliveries/{number}", Access.Public, call => Reply.Plain(InspectorJson.Payload(Delivery(call, server)))),
        new("POST", "/_sandbox/inspector/deliveries/{number}/replay", Access.Public, call => Replay(call, server)),
        new("POST", "/_sandbox/time", Access.Public, call => ControlWrites.Advance(call, server)),
    ];

    private static Exchange Exchange(Call call, Server server) => server.Exchanges.Find(Number(call)) ?? throw ApiException.NotFound("Request");

    private static PendingDelivery Delivery(Call call, Server server) => server.Sender.Shelf.Find(Number(call)) ?? throw ApiException.NotFound("Delivery");

    private static long Number(Call call) =>
        long.TryParse(call.Value("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Reply Clear(Server server)
    {
        server.Exchanges.Clear();
        return Reply.Plain(new() { ["ok"] = true });
    }

    /// <summary>Sends the same payload as one more attempt: a receiver that remembers keys recognizes it.</summary>
    private static Reply Replay(Call call, Server server)
    {
        var delivery = Delivery(call, server);
        server.Sender.Send(delivery with { Attempt = delivery.Attempt + 1 });
        return Reply.Plain(new() { ["ok"] = true });
    }
}
