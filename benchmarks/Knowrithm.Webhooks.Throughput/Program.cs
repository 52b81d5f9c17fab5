// Deliveries per second: MapKnowrithmWebhooks with a no-op handler, beside a bare minimal-API endpoint that reads the same body and computes the same HMAC.
//
//     dotnet run -c Release --project benchmarks/Knowrithm.Webhooks.Throughput [rounds] [deliveries a round]
//
// Both endpoints are in one process, the client in another; rounds take turns, and the middle one of the ratios counts. Every delivery is another event, so the inbox has its full work.
using System.Diagnostics;
using System.Globalization;
using Knowrithm.Webhooks.Throughput;

if (args is ["server"])
{
    await Server.RunAsync();
    return 0;
}
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 9;
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000;
var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Server).Assembly.Location);
start.ArgumentList.Add("server");
using var server = Process.Start(start)!;
var port = int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
try
{
    foreach (var path in new[] { "/bare", "/webhooks", "/bare", "/webhooks", "/bare", "/webhooks" }) await Sender.RunAsync(port, path, count, $"warm-up {Guid.NewGuid()}");
    var ratios = new List<double>();
    for (var round = 1; round <= rounds; round++)
    {
        // Whichever goes second may profit or suffer: they take turns.
        var (first, second) = round % 2 == 0 ? ("/webhooks", "/bare") : ("/bare", "/webhooks");
        var one = await Sender.RunAsync(port, first, count, $"{round}a");
        var two = await Sender.RunAsync(port, second, count, $"{round}b");
        var (bare, ours) = first == "/bare" ? (one, two) : (two, one);
        ratios.Add(ours / bare);
        Console.WriteLine($"round {round}: bare {bare:F0}/s, webhooks {ours:F0}/s, ratio {ours / bare:F2}");
    }
    ratios.Sort();
    var median = ratios[ratios.Count / 2];
    Console.WriteLine($"median ratio {median:F2} (from {ratios[0]:F2} to {ratios[^1]:F2}); at least 0.80 is asked: {(median >= 0.8 ? "holds" : "DOES NOT HOLD")}");
    return median >= 0.8 ? 0 : 1;
}
finally
{
    server.StandardInput.Close();
    await server.WaitForExitAsync();
}
