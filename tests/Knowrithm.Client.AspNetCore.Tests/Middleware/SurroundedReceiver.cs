using System.Text;
using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.AspNetCore.Tests.Middleware;

/// <summary>A web application as people write them, with a receiver in the middle of it.</summary>
internal sealed class SurroundedReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri _endpoint;

    private SurroundedReceiver(WebApplication app, Uri endpoint) => (_app, _endpoint) = (app, endpoint);

    public static async Task<SurroundedReceiver> StartAsync(Surrounding around, bool testServer, Action<KnowrithmEventsBuilder>? handlers = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        if (testServer) builder.WebHost.UseTestServer();
        else builder.WebHost.UseUrls("http://127.0.0.1:0");
        around.Services?.Invoke(builder.Services);
        var webhooks = builder.Services.AddKnowrithmWebhooks(static options => (options.Secrets, options.BodyLimit) = ([Receiver.Secret], Outcome.BodyLimit))
            .AddHandler<LeadCreated>(static async (lead, _, token) =>
            {
                // Long enough for a time limit of the application's.
                await Task.Delay(5, token);
                if (lead.Lead.Id == "fails") throw new InvalidOperationException("The CRM is away.");
            })
            .UseStore(static _ => new TestStore(new MemoryEventStore(), isDurable: false)
            {
                IsAwayFor = static one => Encoding.UTF8.GetString(one.Body.Span)
                .Contains("\"away\"", StringComparison.Ordinal)
            });
        handlers?.Invoke(webhooks);
        var app = builder.Build();
        around.Use?.Invoke(app);
        app.Map("/error/{code?}", static () => Results.Content("<h1>Sorry</h1>", "text/html")).AllowAnonymous();
        app.Map("/oops", static () => Results.Ok("Sorry")).AllowAnonymous();
        app.MapGet("/get", static () => "Sorry").AllowAnonymous();
        var group = app.MapGroup("/hooks");
        around.Group?.Invoke(group);
        group.MapKnowrithmWebhooks("/knowrithm");
        await app.StartAsync();
        return new(app, new(new Uri(testServer ? "http://localhost" : app.Urls.First()), $"{around.PathBase}/hooks/knowrithm"));
    }

    /// <summary>The status; 0 for no response. Without redirects the body must be empty where the receiver was reached.</summary>
    public async Task<(int Status, string Body)> SendAsync(WebhookDelivery delivery, bool followsRedirects)
    {
        using var http = _app.Services.GetService<Microsoft.AspNetCore.Hosting.Server.IServer>() is TestServer server
            ? server.CreateClient()
            : new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = followsRedirects });
        using var request = delivery.ToHttpRequestMessage(_endpoint);
        request.Headers.Add("Origin", "https://elsewhere.example");
        try
        {
            using var response = await http.SendAsync(request);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return (0, "");
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
