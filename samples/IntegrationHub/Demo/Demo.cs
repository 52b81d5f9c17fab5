using Acme.IntegrationHub.StandIns;
using Knowrithm.Client;
using Knowrithm.Sandbox;
using Spectre.Console;

namespace Acme.IntegrationHub;

/// <summary>
/// Everything on, nothing real: a sandbox is Knowrithm, stand-ins are the destinations. Ends with 1 if one of them did not get what it should.
/// </summary>
internal static class Demo
{
    private const string Secret = "whsec_demo";
    private const int Widest = 150;

    public static async Task<int> RunAsync(bool verbose)
    {
        // Into a file or a pipe: one line stays one line.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 250;
        AnsiConsole.Write(new Rule("[bold]Knowrithm integration hub[/] · a demo: everything is made up").LeftJustified());
        await using var standIns = await StandInServer.StartAsync();
        await using var sandbox = await KnowrithmSandbox.StartAsync(static options => (options.TaskDuration, options.SeedConversations) = (TimeSpan.Zero, 1));
        using var folder = new TemporaryFolder();
        await using var app = await BuildAsync(standIns, sandbox, folder.Path, verbose);
        await app.StartAsync();
        sandbox.RegisterWebhook(new(app.Urls.First() + "/webhooks/knowrithm"), Secret);

        using var client = new KnowrithmClient(new KnowrithmClientOptions
        {
            BaseUrl = sandbox.Address.ToString(),
            ApiKey = sandbox.ApiKey,
            ApiSecret = sandbox.ApiSecret
        });
        var story = new Story(sandbox, client, app, standIns);
        await story.PlayAsync();

        foreach (var standIn in standIns.All)
        {
            AnsiConsole.MarkupLineInterpolated($"\n[bold]{standIn.Prefix}[/] [grey]was sent[/]");
            foreach (var write in standIn.Writes.Where(static write => !write.Contains("grant_type", StringComparison.Ordinal)))
                AnsiConsole.WriteLine($"  {(write.Length <= Widest ? write : write[..Widest] + "…")}");
        }
        AnsiConsole.WriteLine();
        foreach (var (what, holds) in story.Checks()) AnsiConsole.MarkupLineInterpolated(holds ? (FormattableString)$"[green]✓[/] {what}"
            : $"[red]✗ {what}[/]");
        var good = story.Checks().All(static check => check.Holds);
        AnsiConsole.Write(new Rule(good ? "[green]every destination has what it should[/]" : "[red]something is missing[/]").LeftJustified());
        return good ? 0 : 1;
    }

    private static async Task<WebApplication> BuildAsync(StandInServer standIns, KnowrithmSandbox sandbox, string folder, bool verbose)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (!verbose) builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(standIns.Settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowrithm:BaseUrl"] = sandbox.Address.ToString(),
            ["Knowrithm:ApiKey"] = sandbox.ApiKey,
            ["Knowrithm:ApiSecret"] = sandbox.ApiSecret,
            ["Knowrithm:Webhooks:Secrets:0"] = Secret,
            ["Hub:DataFolder"] = folder,
            ["Hub:ConversationLink"] = "https://desk.acme.example/conversations/{conversation_id}",
            ["Hub:IntentOutcomes:0"] = "demo_booked",
            ["Hub:RetryDelay"] = "00:00:00.200",
        });
        builder.AddIntegrationHub();
        var app = builder.Build();
        await app.MapIntegrationHubAsync();
        return app;
    }
}
