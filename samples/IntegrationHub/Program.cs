// Knowrithm, tied to everything else: dotnet run --project samples/IntegrationHub
//
// It serves until it is stopped: each section under Connectors switches one on. appsettings.example.json has them all, docs/secrets.md says where secrets go.
// If something is missing it says what, and ends with 1.
// `-- --demo` plays a short story that needs no configuration: a sandbox is Knowrithm, stand-ins are the destinations, all in this process; it prints what each
// of them got and ends. `--verbose` shows the log.
using Acme.IntegrationHub;

if (args.Contains("--demo")) return await Demo.RunAsync(verbose: args.Contains("--verbose"));

// Its files are beside the application, unless it is started in a folder that has its own.
var builder = WebApplication
    .CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory });
// Also in production, and reloaded: see docs/secrets.md.
builder.Configuration.AddUserSecrets<HubOptions>(optional: true, reloadOnChange: true);
if (builder.Configuration["SecretsFolder"] is { } folder) builder.Configuration.AddKeyPerFile(folder, optional: false, reloadOnChange: true);
builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);

builder.AddIntegrationHub();
await using var app = builder.Build();
if (StartUp.Problems(app.Services) is { Count: > 0 } problems) return StartUp.Refuse(problems);
await app.MapIntegrationHubAsync();
await app.RunAsync();
return 0;
