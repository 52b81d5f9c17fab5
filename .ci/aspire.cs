// Lets Aspire's orchestrator start the app host of docs/aspire.md, sends an event from its sandbox, and waits until the receiver's handler has handled it.
using System.Net.Http.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Host>(limit.Token);
await using var app = await builder.BuildAsync(limit.Token);
var started = DateTime.UtcNow;
await app.StartAsync(limit.Token);
await app.ResourceNotifications.WaitForResourceHealthyAsync("knowrithm", limit.Token);
var api = await app.ResourceNotifications.WaitForResourceHealthyAsync("api", limit.Token);
Console.WriteLine($"Sandbox and receiver are healthy after {(DateTime.UtcNow - started).TotalSeconds:0.0} s");

using var sandbox = app.CreateHttpClient("knowrithm", "http");
using var response = await sandbox.PostAsJsonAsync(new Uri("_sandbox/events", UriKind.Relative), new { @event = "lead.created" }, limit.Token);
response.EnsureSuccessStatusCode();
await foreach (var lines in app.Services.GetRequiredService<ResourceLoggerService>().WatchAsync(api.ResourceId).WithCancellation(limit.Token))
    foreach (var line in lines)
        if (line.Content.Contains("Handled lead.created", StringComparison.Ordinal))
        {
            Console.WriteLine(line.Content);
            return 0;
        }
return 1;
