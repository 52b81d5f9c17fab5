using System.Diagnostics;
using System.Globalization;
using Knowrithm.Client.Benchmarks.Generated.NSwag;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Knowrithm.Client.Benchmarks;

/// <summary>
/// From the start of a process to its first answer, with a container: ours, and others with the same container and the standard resilience handler.
/// </summary>
internal static class FirstCall
{
    public static async Task RunAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var server = await Server.StartAsync();
        string[] names = [Names.Ours, Names.HandWrittenResilient, Names.RefitResilient, Names.NSwagResilient, Names.KiotaResilient];
        await race([.. names.Select(name => new Way(name, () => MeasureAsync(name, server.Address)))]);
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
            $"{(DateTime.Now - self.StartTime).TotalMicroseconds} {self.TotalProcessorTime.TotalMicroseconds}"));
    }

    private static async Task<Lap> MeasureAsync(string way, Uri address)
    {
        using var process = Self.Start("first-call", way, address.ToString());
        var took = (await process.StandardOutput.ReadLineAsync())!.Split(' ');
        await process.WaitForExitAsync();
        return new(double.Parse(took[0], CultureInfo.InvariantCulture), double.Parse(took[1], CultureInfo.InvariantCulture));
    }
}
