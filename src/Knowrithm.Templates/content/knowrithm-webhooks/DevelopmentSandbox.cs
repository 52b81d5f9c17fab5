using Knowrithm.Sandbox;

namespace KnowrithmApp;

/// <summary>A Knowrithm inside this process, which delivers a signed event to the application. In Development, until a webhook secret is configured.</summary>
internal sealed class DevelopmentSandbox : IAsyncDisposable
{
    private const string SecretKey = "Knowrithm:Webhooks:Secrets:0";

    private readonly KnowrithmSandbox _sandbox;
    private readonly string _secret = $"whsec_{Guid.NewGuid():N}";

    private DevelopmentSandbox(KnowrithmSandbox sandbox) => _sandbox = sandbox;

    public static async Task<DevelopmentSandbox?> StartAsync(WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || builder.Configuration[SecretKey] is not null) return null;
        var own = new DevelopmentSandbox(await KnowrithmSandbox.StartAsync());
        builder.Configuration[SecretKey] = own._secret;
        return own;
    }

    public void DeliverTo(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        _sandbox.RegisterWebhook(new Uri(new Uri(app.Urls.First()), Receiver.Path), _secret);
        _sandbox.SendEvent("lead.created", $$"""{"id":"{{Guid.NewGuid()}}","first_name":"Ada","last_name":"Lovelace","email":"ada@example.com"}""");
        app.Logger.LogInformation(
            "No webhook secret is configured, so a sandbox plays Knowrithm and delivers lead.created. To deliver it again: "
            + "curl {Address}_sandbox/events -H 'Content-Type: application/json' -d '{Body}'", _sandbox.Address, """{"event":"lead.created"}""");
    });

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
