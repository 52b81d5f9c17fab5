using Knowrithm.Client.Benchmarks.Generated.Kiota;
using Knowrithm.Client.Benchmarks.Generated.NSwag;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Refit;

namespace Knowrithm.Client.Benchmarks;

/// <summary>The ways to make the same call, over the same transport.</summary>
internal sealed class Clients : IDisposable
{
    public const string AgentId = "3f2a7c10-5b8e-4a64-9d0e-7a1c2b3d4e5f";

    private readonly ServiceProvider _plain;
    private readonly ServiceProvider _resilient;

    public Clients(Uri address, Func<HttpMessageHandler> transport)
    {
        _plain = Build(http => http.ConfigurePrimaryHttpMessageHandler(transport).RemoveAllLoggers());
        _resilient = Build(http => http.ConfigurePrimaryHttpMessageHandler(transport).RemoveAllLoggers().AddStandardResilienceHandler());
        Raw = new(Http(_plain));
        ResilientRaw = new(Http(_resilient));
        Refit = _plain.GetRequiredService<IBareApi>();
        ResilientRefit = _resilient.GetRequiredService<IBareApi>();
        NSwag = new(Http(_plain, "keyed"));
        ResilientNSwag = new(Http(_resilient, "keyed"));
        Kiota = MakeKiota(Http(_plain, "keyed"));
        ResilientKiota = MakeKiota(Http(_resilient, "keyed"));
        Ours = new KnowrithmClient(new KnowrithmClientOptions
        {
            BaseUrl = address.ToString(),
            ApiKey = "ak_key",
            ApiSecret = "secret",
            PrimaryHandler = transport()
        });

        ServiceProvider Build(Action<IHttpClientBuilder> configure)
        {
            var services = new ServiceCollection();
            configure(services.AddHttpClient("http", http => http.BaseAddress = address));
            configure(services.AddHttpClient("keyed", Configure));
            configure(services.AddRefitGeneratedClient<IBareApi>(RawContext.Default).ConfigureHttpClient(http => http.BaseAddress = address));
            return services.BuildServiceProvider();
        }

        // The generators' clients take headers from outside.
        void Configure(HttpClient http)
        {
            http.BaseAddress = address;
            http.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", "ak_key");
            http.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Secret", "secret");
        }
    }

    public KnowrithmClient Ours { get; }

    public RawClient Raw { get; }

    public RawClient ResilientRaw { get; }

    public IBareApi Refit { get; }

    public IBareApi ResilientRefit { get; }

    public NSwagClient NSwag { get; }

    public NSwagClient ResilientNSwag { get; }

    public KiotaClient Kiota { get; }

    public KiotaClient ResilientKiota { get; }

    public static KiotaClient MakeKiota(HttpClient http) =>
        new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = http.BaseAddress!.ToString().TrimEnd('/') });

    public void Dispose()
    {
        Ours.Dispose();
        _plain.Dispose();
        _resilient.Dispose();
    }

    private static HttpClient Http(ServiceProvider services, string name = "http") => services.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
