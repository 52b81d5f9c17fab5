using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Knowrithm.Client.Benchmarks;

/// <summary>The four ways to make the same call, over the same transport.</summary>
internal sealed class Clients : IDisposable
{
    public const string AgentId = "3f2a7c10-5b8e-4a64-9d0e-7a1c2b3d4e5f";

    private readonly ServiceProvider _services;

    public Clients(Uri address, Func<HttpMessageHandler> transport)
    {
        var services = new ServiceCollection();
        services.AddHttpClient("raw", http => http.BaseAddress = address).ConfigurePrimaryHttpMessageHandler(transport).RemoveAllLoggers();
        services.AddHttpClient("resilient", http => http.BaseAddress = address).ConfigurePrimaryHttpMessageHandler(transport).RemoveAllLoggers()
            .AddStandardResilienceHandler();
        services.AddRefitGeneratedClient<IBareApi>(RawContext.Default).ConfigureHttpClient(http => http.BaseAddress = address)
            .ConfigurePrimaryHttpMessageHandler(transport).RemoveAllLoggers().AddStandardResilienceHandler();
        _services = services.BuildServiceProvider();
        var factory = _services.GetRequiredService<IHttpClientFactory>();
        Raw = new RawClient(factory.CreateClient("raw"));
        Resilient = new RawClient(factory.CreateClient("resilient"));
        Bare = _services.GetRequiredService<IBareApi>();
        Ours = new KnowrithmClient(new KnowrithmClientOptions
        {
            BaseUrl = address.ToString(),
            ApiKey = "ak_key",
            ApiSecret = "secret",
            PrimaryHandler = transport()
        });
    }

    public RawClient Raw { get; }

    public RawClient Resilient { get; }

    public IBareApi Bare { get; }

    public KnowrithmClient Ours { get; }

    public void Dispose()
    {
        Ours.Dispose();
        _services.Dispose();
    }
}
