// Deliveries per second: MapKnowrithmWebhooks with a no-op handler, beside a bare minimal-API endpoint that reads the same body and computes the same HMAC.
//
//     dotnet run -c Release --project benchmarks/Knowrithm.Webhooks.Throughput [rounds] [deliveries a round]
//
// Both endpoints are in one process, the client in another; rounds take turns, and the middle one of the ratios counts. Every delivery is another event, so the
// inbox has its full work.
// The processor time of both processes is told besides: where other work shares the cores, it is the steadier figure.
using System.Diagnostics;
using System.Globalization;
using Knowrithm.Webhooks.Throughput;

if (args is ["server"])
{
    await Server.RunAsync();
    return 0;
}
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 41;
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000;
var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Server).Assembly.Location);
start.ArgumentList.Add("server");
using var server = Process.Start(start)!;
var port = int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
try
{
    foreach (var path in new[] { "/bare", "/webhooks", "/bare", "/webhooks", "/bare", "/webhooks" })
        await Sender.RunAsync(port, Sender.Prepare(path, 2 * count, $"warm-up {Guid.NewGuid()}"));
    var ratios = new List<double>();
    var (cpuBare, cpuOurs) = (TimeSpan.Zero, TimeSpan.Zero);
    for (var round = 1; round <= rounds; round++)
    {
        // Whichever goes second may profit or suffer: they take turns.
        var (first, second) = round % 2 == 0 ? ("/webhooks", "/bare") : ("/bare", "/webhooks");
        var one = await MeasureAsync(first, $"{round}a");
        var two = await MeasureAsync(second, $"{round}b");
        var ((bare, bareTime), (ours, ourTime)) = first == "/bare" ? (one, two) : (two, one);
        (cpuBare, cpuOurs) = (cpuBare + bareTime, cpuOurs + ourTime);
        ratios.Add(ours / bare);
        Console.WriteLine($"round {round}: bare {bare:F0}/s, webhooks {ours:F0}/s, ratio {ours / bare:F2}");
    }
    ratios.Sort();
    var median = ratios[ratios.Count / 2];
    var deliveries = (double)rounds * count;
    Console.WriteLine($"processor time a delivery, client included: bare {cpuBare.TotalMicroseconds / deliveries:F1} us, webhooks " +
        $"{cpuOurs.TotalMicroseconds / deliveries:F1} us, ratio {cpuBare / cpuOurs:F2}");
    var verdict = median >= 0.8 ? "holds" : "DOES NOT HOLD";
    Console.WriteLine($"median ratio {median:F2} (from {ratios[0]:F2} to {ratios[^1]:F2}); at least 0.80 is asked: {verdict}");
    return median >= 0.8 ? 0 : 1;
}
finally
{
    server.StandardInput.Close();
    await server.WaitForExitAsync();
}

async Task<(double PerSecond, TimeSpan Processor)> MeasureAsync(string path, string round)
{
    var requests = Sender.Prepare(path, count, round);
    using var client = Process.GetCurrentProcess();
    var before = Processor();
    var perSecond = await Sender.RunAsync(port, requests);
    return (perSecond, Processor() - before);

    TimeSpan Processor()
    {
        client.Refresh();
        server.Refresh();
        return client.TotalProcessorTime + server.TotalProcessorTime;
    }
}
