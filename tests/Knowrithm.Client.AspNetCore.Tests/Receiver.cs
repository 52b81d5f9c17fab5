using System.Net;
using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>An application that receives webhooks, on a port of its own.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    public const string Secret = "whsec_test_ünsaid";

    public const string Path = "/webhooks/knowrithm";

    private readonly WebApplication _app;

    private Receiver(WebApplication app)
    {
        _app = app;
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public Uri Endpoint => new(Address, Path);

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<Receiver> StartAsync(
        Action<KnowrithmEventsBuilder> handlers, Action<WebApplicationBuilder>? configure = null, Action<WebApplication>? middleware = null,
        Action<WebhookReceiverOptions>? options = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        handlers(builder.Services.AddKnowrithmWebhooks(settings =>
        {
            if (settings.Secrets.Count == 0) settings.Secrets = [Secret];
            options?.Invoke(settings);
        }));
        configure?.Invoke(builder);
        var app = builder.Build();
        middleware?.Invoke(app);
        app.UseRouting();
        app.MapKnowrithmWebhooks(Path);
        await app.StartAsync();
        return new(app);
    }

    public static WebhookDelivery Lead(string id = "lead_1", int attempt = 1, string secret = Secret, DateTimeOffset? at = null) =>
        WebhookSigner.Create(secret, WebhookEventType.LeadCreated, JsonSerializer.SerializeToElement(new { id, email = "ada@example.com" }), attempt, at
            ?? DateTimeOffset.UnixEpoch);

    public async Task<HttpResponseMessage> SendAsync(WebhookDelivery delivery, Action<HttpRequestMessage>? change = null)
    {
        using var request = delivery.ToHttpRequestMessage(new(Path, UriKind.Relative));
        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    public async Task<int> StatusAsync(WebhookDelivery delivery, Action<HttpRequestMessage>? change = null)
    {
        using var response = await SendAsync(delivery, change);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
