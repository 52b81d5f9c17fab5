// Knowrithm, tied to everything else: dotnet run --project samples/IntegrationHub
//
// It serves POST /webhooks/knowrithm and GET /health until it is stopped: each section under Connectors switches one on. appsettings.example.json has them all,
// docs/secrets.md says where secrets go. If something is missing it says what, and ends with 1. samples/IntegrationHub.Demo shows it without any configuration.
using Acme.IntegrationHub;

// Its files are beside the application, unless it is started in a folder that has its own.
var builder = WebApplication
    .CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory });
// Also in production, and reloaded: see docs/secrets.md.
builder.Configuration.AddUserSecrets("acme-integration-hub", reloadOnChange: true);
if (builder.Configuration["SecretsFolder"] is { } folder) builder.Configuration.AddKeyPerFile(folder, optional: false, reloadOnChange: true);
builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);

builder.AddHub();
await using var app = builder.Build();
if (app.FindProblems() is { Count: > 0 } problems)
{
    Console.Error.WriteLine("The hub is not configured, and does not start:");
    foreach (var problem in problems) Console.Error.WriteLine($"  {problem}");
    Console.Error.WriteLine("appsettings.example.json has every setting, docs/secrets.md says where secrets go.");
    return 1;
}
await app.MapHubAsync();
await app.RunAsync();
return 0;
