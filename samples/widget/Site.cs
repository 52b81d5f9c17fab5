using Knowrithm.Client;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.WidgetSite;

/// <summary>The page, and the webhook receiver that hears of the leads.</summary>
internal static class Site
{
    public const string Hook = "/webhooks/knowrithm";

    /// <summary>
    /// Starts it. <c>Knowrithm</c> in the configuration names the account (the key needs the scope <c>read</c>), <c>Knowrithm:Webhooks:Secrets:0</c>
    /// the signing secret.
    /// </summary>
    public static async Task<WebApplication> StartAsync(string[] args, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Knowrithm", LogLevel.Warning);
        builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:0");
        builder.Services.Configure<SiteOptions>(builder.Configuration.GetSection("Site"));
        builder.Services.AddSingleton<Leads>();
        builder.Services.AddKnowrithmClient();
        builder.Services.AddKnowrithmWebhooks().AddHandler<LeadCreated, LeadArrived>();

        var app = builder.Build();
        // Once, at the start: a page that needs a call to Knowrithm for each visitor would use up the key's calls.
        var embed = await EmbedCodeAsync(app.Services);
        var policy = Page.Policy(new Uri(builder.Configuration["Knowrithm:BaseUrl"] ?? KnowrithmClientOptions.DefaultBaseUrl));
        app.MapGet("/", (HttpContext context, IOptionsSnapshot<SiteOptions> options) =>
        {
            context.Response.Headers.ContentSecurityPolicy = policy;
            return Results.Content(Page.Render(options.Value, embed), "text/html; charset=utf-8");
        });
        app.MapKnowrithmWebhooks(Hook);
        await app.StartAsync();
        return app;
    }

    private static async Task<string> EmbedCodeAsync(IServiceProvider services)
    {
        var agents = services.GetRequiredService<IAgentsApi>();
        var agent = services.GetRequiredService<IOptions<SiteOptions>>().Value.AgentId
            ?? (await agents.ListAgentsAsync(perPage: 1) is [var first, ..] ? first.Id
                : throw new InvalidOperationException("The account has no agent; create one, or set Site:AgentId."));
        var code = await agents.GetEmbedCodeAsync(agent);
        return code.Advanced ?? code.Html ?? throw new InvalidOperationException($"The agent {agent} has no embed code.");
    }
}
