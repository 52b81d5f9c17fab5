using System.Text;
using Knowrithm.Client.Tests;
using Knowrithm.Sandbox.Tests.Webhooks;

namespace Knowrithm.Sandbox.Tests.Inspector;

/// <summary>No credentials guard the sandbox's own routes, so pages of other origins must not reach them.</summary>
public sealed class InspectorAccessTests
{
    private static readonly (string Route, string? Body, int Status)[] Routes =
    [
        ("GET /_sandbox", null, 200), ("GET /_sandbox/requests", null, 200), ("GET /_sandbox/deliveries?after=0", null, 200),
        ("GET /_sandbox/webhooks", null, 200), ("POST /_sandbox/webhooks", """{"url":"http://127.0.0.1:9/","secret":"s"}""", 201),
        ("DELETE /_sandbox/webhooks", null, 200), ("DELETE /_sandbox/webhooks/{webhook}", null, 200),
        ("GET /_sandbox/faults", null, 200), ("POST /_sandbox/faults", """{"status":503}""", 201), ("DELETE /_sandbox/faults", null, 200),
        ("DELETE /_sandbox/faults/{fault}", null, 200),
        ("POST /_sandbox/agents/{agent}/knowledge", """{"document_name":"d","text":"t"}""", 200),
        ("POST /_sandbox/events", """{"event":"lead.created"}""", 200), ("POST /_sandbox/reset", null, 200),
        ("POST /_sandbox/reset", """{"seed_conversations":2}""", 200), ("POST /_sandbox/time", """{"seconds":60}""", 200),
        ("GET /_sandbox/inspector", null, 200), ("GET /_sandbox/inspector/requests?since=0", null, 200), ("GET /_sandbox/inspector/requests/1", null, 200),
        ("DELETE /_sandbox/inspector/requests", null, 200), ("GET /_sandbox/inspector/deliveries", null, 200),
        ("GET /_sandbox/inspector/deliveries/1", null, 200), ("POST /_sandbox/inspector/deliveries/1/replay", null, 200),
    ];

    private static readonly (string Name, string Value)[] Foreign =
    [
        ("Origin", "https://evil.example"), ("Origin", "http://127.0.0.1:1"), ("Origin", "null"), ("Host", "evil.example"), ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ];

    public static TheoryData<string, string?, int> All => [.. Excerpt.Of(Routes, 0, 6)];

    public static TheoryData<string, string?> Bad => new()
    {
        { "GET /_sandbox/inspector/requests/0", null }, { "GET /_sandbox/inspector/requests/x", null }, { "GET /_sandbox/inspector/deliveries/77", null },
        { "POST /_sandbox/inspector/deliveries/77/replay", null }, { "DELETE /_sandbox/webhooks/x", null }, { "DELETE /_sandbox/faults/x", null },
        { "POST /_sandbox/time", """{"seconds":-1}""" }, { "POST /_sandbox/time", """{"seconds":1e12}""" }, { "POST /_sandbox/time", """{"seconds":"1"}""" },
        { "POST /_sandbox/reset", """{"seed_conversations":-1}""" }, { "PUT /_sandbox/inspector", null },
    };

    [Theory, MemberData(nameof(All))]
    public async Task The_page_itself_may_and_no_other_page(string route, string? body, int status)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        var (webhook, fault) = await FillAsync(play, receiver.Url);
        route = route.Replace("{webhook}", webhook, StringComparison.Ordinal).Replace("{fault}", fault, StringComparison.Ordinal)
            .Replace("{agent}", await play.AgentAsync(), StringComparison.Ordinal);

        foreach (var header in Foreign) Assert.Equal(403, await SendAsync(play, route, body, header));
        var own = play.Sandbox.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal(status, await SendAsync(play, route, body, ("Origin", own), ("Sec-Fetch-Site", "same-origin")));
    }

    [Theory, MemberData(nameof(Bad))]
    public async Task Bad_input_is_refused(string route, string? body)
    {
        await using var play = await SandboxOverHttp.StartAsync();

        Assert.InRange(await SendAsync(play, route, body), 400, 405);
    }

    private static async Task<(string Webhook, string Fault)> FillAsync(SandboxOverHttp play, Uri url)
    {
        await play.GetAsync("agent");
        var webhook = await play.SendAsync("POST", "/_sandbox/webhooks", new { url, secret = "whsec_test" });
        await play.SendAsync("POST", "/_sandbox/events", """{"event":"lead.created"}""");
        await play.Sandbox.WaitForDeliveriesAsync();
        var fault = await play.SendAsync("POST", "/_sandbox/faults", """{"path":"/nowhere","status":503}""");
        return (webhook["id"].GetString()!, fault["id"].GetString()!);
    }

    private static async Task<int> SendAsync(SandboxOverHttp play, string route, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(route.Split(' ')[0]), route.Split(' ')[1]);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await play.Http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
