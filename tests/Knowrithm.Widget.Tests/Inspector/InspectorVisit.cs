using System.Collections.Concurrent;
using System.Net;
using Knowrithm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Knowrithm.Widget.Tests;

/// <summary>A sandbox with a receiver of webhooks, its inspector in a browser, and what the browser complained of.</summary>
internal sealed class InspectorVisit : IAsyncDisposable
{
    private readonly WebApplication _receiver;
    private readonly IBrowserContext _browser;

    private InspectorVisit(KnowrithmSandbox sandbox, WebApplication receiver, IBrowserContext browser, IPage page) =>
        (Sandbox, _receiver, _browser, Page, Http) = (sandbox, receiver, browser, page, new() { BaseAddress = sandbox.Address });

    public KnowrithmSandbox Sandbox { get; }

    public IPage Page { get; }

    public HttpClient Http { get; }

    /// <summary>The events that arrived at the receiver.</summary>
    public ConcurrentQueue<string> Arrived { get; } = new();

    /// <summary>What the console of the browser says: violations of the policy are errors there.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public Uri Hook => new(_receiver.Urls.First() + "/hook");

    public static async Task<InspectorVisit> StartAsync(IBrowser browser, int width = 1280, bool dark = false)
    {
        var sandbox = await KnowrithmSandbox.StartAsync(static o => (o.TaskDuration, o.SeedConversations) = (TimeSpan.Zero, 3));
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static k => k.Listen(IPAddress.Loopback, 0));
        var receiver = builder.Build();
        var context = await browser.NewContextAsync(new()
        {
            Locale = "en-GB",
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        var visit = new InspectorVisit(sandbox, receiver, context, await context.NewPageAsync());
        receiver.Run(visit.ReceiveAsync);
        await receiver.StartAsync();
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") visit.Complaints.Enqueue(message.Text);
        };
        visit.Page.PageError += (_, error) => visit.Complaints.Enqueue(error);
        await visit.Page.GotoAsync(sandbox.Address.ToString());
        await Assertions.Expect(visit.Page.Locator("#address")).ToHaveTextAsync(sandbox.Address.ToString());
        return visit;
    }

    public Task OpenAsync(string view) => Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = view }).ClickAsync();

    public async Task SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        request.Headers.Add("X-API-Key", Sandbox.ApiKey);
        request.Headers.Add("X-API-Secret", Sandbox.ApiSecret);
        using (await Http.SendAsync(request)) { }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _receiver.DisposeAsync();
        await Sandbox.DisposeAsync();
        Http.Dispose();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Arrived.Enqueue(await reader.ReadToEndAsync());
        if (Arrived.Count > 100) context.Response.StatusCode = 500;
    }
}
