using System.Text.Json;
using Acme.WidgetSite;
using Knowrithm.Client;
using Knowrithm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Knowrithm.Widget.Tests;

/// <summary>A sandbox, the sample's site with an agent's widget, and a visitor's browser.</summary>
internal sealed class WidgetSite : IAsyncDisposable
{
    private const string Secret = "whsec_widget_tests";

    private readonly WebApplication _site;
    private readonly IBrowserContext _browser;

    private WidgetSite(KnowrithmSandbox sandbox, WebApplication site, IBrowserContext browser, IPage page) =>
        (Sandbox, _site, _browser, Page) = (sandbox, site, browser, page);

    public KnowrithmSandbox Sandbox { get; }

    public IPage Page { get; }

    public Uri Address => new(_site.Urls.First() + "/");

    public static async Task<WidgetSite> StartAsync(IBrowser browser, string agentName = "Ava", string title = "Prices", string description = "What it costs.")
    {
        var sandbox = await KnowrithmSandbox.StartAsync(static o => o.TaskDuration = TimeSpan.Zero);
        using var client = new KnowrithmClient(new KnowrithmClientOptions
        {
            BaseUrl = sandbox.Address.ToString(),
            ApiKey = sandbox.ApiKey,
            ApiSecret = sandbox.ApiSecret,
            AttemptTimeout = TimeSpan.FromMinutes(2)
        });
        var agent = await client.Agents.CreateAgentAsync(new CreateAgentRequest
        {
            Name = agentName,
            Settings = new AgentSettings
            {
                LlmProvider = "openai",
                LlmModel = "gpt-4o-mini",
                EmbeddingProvider = "openai",
                EmbeddingModel = "text-embedding-3-small"
            },
        });
        var site = await Site.StartAsync([], new Dictionary<string, string?>
        {
            ["Knowrithm:BaseUrl"] = sandbox.Address.ToString(),
            ["Knowrithm:ApiKey"] = sandbox.ApiKey,
            ["Knowrithm:ApiSecret"] = sandbox.ApiSecret,
            ["Knowrithm:Webhooks:Secrets:0"] = Secret,
            ["Site:AgentId"] = agent.Id,
            ["Site:Title"] = title,
            ["Site:Description"] = description,
        });
        sandbox.RegisterWebhook(new Uri(site.Urls.First() + Site.Hook), Secret, "lead.created");
        var context = await browser.NewContextAsync(new() { Locale = "en-GB" });
        return new(sandbox, site, context, await context.NewPageAsync());
    }

    /// <summary>Opens the page, until the widget has told Knowrithm about it.</summary>
    public async Task VisitAsync(string query = "", string? referrer = null)
    {
        var handshake = Page.WaitForResponseAsync("**/api/v1/website/handshake");
        await Page.GotoAsync(Address + query, new() { Referer = referrer });
        Assert.Equal(200, (await handshake).Status);
        await Page.Locator("form.knowrithm-widget").WaitForAsync();
    }

    /// <summary>Types into the widget's form and sends it.</summary>
    public async Task<IResponse> RegisterAsync(string first, string last, string email)
    {
        await Page.GetByPlaceholder("First name").FillAsync(first);
        await Page.GetByPlaceholder("Last name").FillAsync(last);
        await Page.GetByPlaceholder("E-mail").FillAsync(email);
        return await Page.RunAndWaitForResponseAsync(() => Page.Locator("form.knowrithm-widget button").ClickAsync(), "**/api/v1/lead/register");
    }

    /// <summary>What arrives at the handler.</summary>
    public async Task<Lead> LeadAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return await _site.Services.GetRequiredService<Leads>().NextAsync(patience.Token);
    }

    /// <summary>What the sandbox was told of the page.</summary>
    public JsonElement Handshake() => JsonDocument.Parse(Assert.Single(Sandbox.Requests, static r => r.Path == "/api/v1/website/handshake").Body).RootElement;

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _site.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
