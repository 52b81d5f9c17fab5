using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Benchmarks;

/// <summary>
/// From the start of a process to its first answer, with a container: ours, and hand-written with the same container and the standard resilience
/// handler.
/// </summary>
internal static class FirstCall
{
    private const int Rounds = 15;

    public static async Task<(double Raw, double Ours)> RunAsync()
    {
        using var server = await Server.StartAsync();
        var (raw, ours) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            raw.Add(await MeasureAsync("raw", server.Address));
            ours.Add(await MeasureAsync("knowrithm", server.Address));
        }
        return (Figures.Median(raw), Figures.Median(ours));
    }

    public static async Task CallAsync(string way, Uri address)
    {
        var services = new ServiceCollection();
        if (way == "raw")
        {
            services.AddHttpClient("raw", http => http.BaseAddress = address).AddStandardResilienceHandler();
            await using var provider = services.BuildServiceProvider();
            await new RawClient(provider.GetRequiredService<IHttpClientFactory>().CreateClient("raw")).GetAgentAsync(Clients.AgentId);
        }
        else
        {
            services.AddKnowrithmClient(options => (options.BaseUrl, options.ApiKey, options.ApiSecret) = (address.ToString(), "ak_key", "secret"));
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<IKnowrithmClient>().Agents.GetAgentAsync(Clients.AgentId);
        }
        using var self = Process.GetCurrentProcess();
        Console.WriteLine((DateTime.Now - self.StartTime).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<double> MeasureAsync(string way, Uri address)
    {
        using var process = Self.Start("first-call", way, address.ToString());
        var took = double.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        await process.WaitForExitAsync();
        return took;
    }
}
