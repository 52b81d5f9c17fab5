// An app host's model with a sandbox, and the sandbox that came with the package, started by hand. .ci/aspire lets the orchestrator start it.
using System.Diagnostics;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

var builder = DistributedApplication.CreateBuilder(args);
var sandbox = builder.AddKnowrithmSandbox("knowrithm").Resource;
var program = Path.Combine(AppContext.BaseDirectory, "knowrithm-sandbox", "Knowrithm.Aspire.Sandbox.dll");
using var process = Process.Start(new ProcessStartInfo("dotnet", program) { RedirectStandardOutput = true })!;
try
{
    var said = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) ?? "";
    using var http = new HttpClient { BaseAddress = new Uri(said.Split(' ')[^1]) };
    http.DefaultRequestHeaders.Add("X-API-Key", await sandbox.ApiKeyParameter.GetValueAsync(default));
    http.DefaultRequestHeaders.Add("X-API-Secret", await sandbox.ApiSecretParameter.GetValueAsync(default));
    using var response = await http.GetAsync(new Uri("api/v1/agent", UriKind.Relative));
    Console.WriteLine($"{said}, {(int)response.StatusCode} on {Environment.Version}");
    return response.IsSuccessStatusCode ? 0 : 1;
}
finally
{
    process.Kill();
}
