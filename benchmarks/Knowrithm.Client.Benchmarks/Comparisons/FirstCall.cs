using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Knowrithm.Client.Benchmarks.Generated.NSwag;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Knowrithm.Client.Benchmarks;

/// <summary>
/// From the start of a process to its first answer, with a container: ours, and others with the same container and the standard resilience handler.
/// </summary>
internal static class FirstCall
{
    private static readonly string[] Ways = [Names.Ours, Names.HandWrittenResilient, Names.RefitResilient, Names.NSwagResilient, Names.KiotaResilient];

    public static async Task RunAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var server = await Server.StartAsync();
        await race([.. Ways.Select(name => new Way(name, async () =>
        {
            var took = await MeasureAsync(name, server.Address);
            return new Lap(took[0], took[1]);
        }))]);
    }

    /// <summary>The number of methods that are compiled until the first answer: what most of the time goes to.</summary>
    public static async Task<IEnumerable<Row>> CompiledAsync()
    {
        using var server = await Server.StartAsync();
        var methods = new Dictionary<string, double>();
        foreach (var way in Ways) methods[way] = (await MeasureAsync(way, server.Address))[2];
        return [.. Ways[1..].Select(other => Row.Count("the same, methods compiled", methods[Names.Ours], other, methods[other]))];
    }

    public static async Task CallAsync(string way, Uri address)
    {
        var services = new ServiceCollection();
        if (way == Names.Ours)
            services.AddKnowrithmClient(options => (options.BaseUrl, options.ApiKey, options.ApiSecret) = (address.ToString(), "ak_key", "secret"));
        else if (way == Names.RefitResilient)
            services.AddRefitGeneratedClient<IBareApi>(RawContext.Default).ConfigureHttpClient(http => http.BaseAddress = address)
                .AddStandardResilienceHandler();
        else
            services.AddHttpClient("http", http => http.BaseAddress = address).AddStandardResilienceHandler();
        await using var provider = services.BuildServiceProvider();
        HttpClient Http() => provider.GetRequiredService<IHttpClientFactory>().CreateClient("http");
        await (way switch
        {
            Names.Ours => provider.GetRequiredService<IKnowrithmClient>().Agents.GetAgentAsync(Clients.AgentId),
            Names.RefitResilient => provider.GetRequiredService<IBareApi>().GetAgentAsync(Clients.AgentId),
            Names.NSwagResilient => new NSwagClient(Http()).GetAgentAsync(Clients.AgentId),
            Names.KiotaResilient => Clients.MakeKiota(Http()).Api.V1.Agent[Clients.AgentId].GetAsync(),
            _ => (Task)new RawClient(Http()).GetAgentAsync(Clients.AgentId),
        });
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{(DateTime.Now - self.StartTime).TotalMicroseconds} {self.TotalProcessorTime.TotalMicroseconds} {JitInfo.GetCompiledMethodCount()}"));
    }

    private static async Task<double[]> MeasureAsync(string way, Uri address)
    {
        using var process = Self.Start("first-call", way, address.ToString());
        var took = (await process.StandardOutput.ReadLineAsync())!.Split(' ');
        await process.WaitForExitAsync();
        return [.. took.Select(static figure => double.Parse(figure, CultureInfo.InvariantCulture))];
    }
}
