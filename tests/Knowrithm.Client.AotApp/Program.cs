using System.Globalization;
using System.Text.Json;
using Knowrithm.Client;
using Knowrithm.Client.AotApp;
using Microsoft.Extensions.DependencyInjection;

// start SECONDS ADDRESS KEY SECRET   the first call; SECONDS is when the process was started, since 1970
// all ANSWERS ADDRESS KEY SECRET     everything
var arguments = new Arguments(args[2], args[3], args[4]);
await using var container = Container.Create(arguments);
var client = container.GetRequiredService<IKnowrithmClient>();

if (args[0] == "start")
{
    var page = await client.Agents.ListAgentsAsync();
    var started = DateTime.UnixEpoch.AddSeconds(double.Parse(args[1], CultureInfo.InvariantCulture));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(DateTime.UtcNow - started).TotalMilliseconds:F1}"));
    return page.Count > 0 ? 0 : 1;
}

var report = new Report();
using var answers = JsonDocument.Parse(await File.ReadAllBytesAsync(args[1]));
await CannedRoutes.RunAsync(answers.RootElement, report);
await Webhooks.RunAsync(answers.RootElement, report);
await Stories.RunAsync(client, report);
await SandboxRoutes.RunAsync(client, report);
report.Print();
return report.ExitCode;
