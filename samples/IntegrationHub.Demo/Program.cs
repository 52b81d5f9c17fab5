// The hub with every connector on and nothing real: dotnet run --project samples/IntegrationHub.Demo
//
// A sandbox is Knowrithm, stand-ins are the destinations, all in this process. It prints for each destination what was looked up and what was sent, whole, and
// ends with 1 if one of them did not get what it should. `-- --verbose` shows the log.
using Acme.IntegrationHub;
using Knowrithm.Client;
using Knowrithm.Sandbox;
using Knowrithm.StandIns;
using Spectre.Console;

const string secret = "whsec_demo";
// Into a file or a pipe: one line stays one line.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 250;
AnsiConsole.Write(new Rule("[bold]Knowrithm integration hub[/] · a demo: everything is made up").LeftJustified());
await using var standIns = await StandInServer.StartAsync(StandInServer.Everything());
await using var sandbox = await KnowrithmSandbox.StartAsync(static options => (options.TaskDuration, options.SeedConversations) = (TimeSpan.Zero, 1));
var folder = Directory.CreateTempSubdirectory("hub-");
try
{
    await using var app = await BuildAsync();
    await app.StartAsync();
    sandbox.RegisterWebhook(new(app.Urls.First() + "/webhooks/knowrithm"), secret);
    using var client = new KnowrithmClient(
        new KnowrithmClientOptions { BaseUrl = sandbox.Address.ToString(), ApiKey = sandbox.ApiKey, ApiSecret = sandbox.ApiSecret });
    var story = new Story(sandbox, client, app, standIns);
    await story.PlayAsync();
    foreach (var standIn in standIns.All) Show(standIn);
    AnsiConsole.WriteLine();
    var checks = story.Checks().ToList();
    foreach (var (what, holds) in checks)
        AnsiConsole.MarkupLineInterpolated(holds ? (FormattableString)$"[green]✓[/] {what}" : $"[red]✗ {what}[/]");
    var good = checks.TrueForAll(static check => check.Holds);
    AnsiConsole.Write(new Rule(good ? "[green]every destination has what it should[/]" : "[red]something is missing[/]").LeftJustified());
    return good ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}

async Task<WebApplication> BuildAsync()
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
    if (!args.Contains("--verbose")) builder.Logging.ClearProviders();
    builder.WebHost.UseUrls("http://127.0.0.1:0");
    builder.Configuration.AddInMemoryCollection(standIns.Settings).AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Knowrithm:BaseUrl"] = sandbox.Address.ToString(),
        ["Knowrithm:ApiKey"] = sandbox.ApiKey,
        ["Knowrithm:ApiSecret"] = sandbox.ApiSecret,
        ["Knowrithm:Webhooks:Secrets:0"] = secret,
        ["Knowrithm:Events:RetryDelay"] = "00:00:00.200",
        ["Hub:DataFolder"] = folder.FullName,
    }).AddInMemoryCollection(Hub.Connectors.Select(static one =>
        KeyValuePair.Create($"Connectors:{one.Name}:ConversationLink", (string?)"https://desk.acme.example/conversations/{conversation_id}")));
    builder.AddHub();
    var app = builder.Build();
    await app.MapHubAsync();
    return app;
}

static void Show(StandIn standIn)
{
    AnsiConsole.MarkupLineInterpolated($"\n[bold]{standIn.Name}[/]");
    foreach (var request in standIn.Requests.Where(static one => !one.Path.Contains("token", StringComparison.Ordinal)))
    {
        var verb = request.IsRead && !request.Path.Contains("upload", StringComparison.Ordinal) ? "looked up" : "was sent";
        // Whole, however long: not through Spectre, which breaks lines.
        Console.WriteLine($"  {verb} {request.Method} {request.Path}");
        if (request.Body.Length > 0) Console.WriteLine($"    {request.Body.ReplaceLineEndings(" ")}");
    }
}
