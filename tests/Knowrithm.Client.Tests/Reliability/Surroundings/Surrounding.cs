extern alias Polly7;

using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly7::Polly;

namespace Knowrithm.Client.Tests;

/// <summary>What an application sets up for its own clients, or for all, in the container that ours lives in.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Apply">Sets it up before the client is added; the address is of another host.</param>
internal sealed record Surrounding(string Name, Action<IServiceCollection, Uri> Apply)
{
    public static IReadOnlyList<Surrounding> All { get; } =
    [
        new("nothing", static (_, _) => { }),
        Defaults("all clients: standard resilience",
            static (http, _) => http.AddStandardResilienceHandler(static o => o.Retry.Delay = TimeSpan.FromMilliseconds(1))),
        Defaults("all clients: standard hedging", static (http, _) => http.AddStandardHedgingHandler()),
        Defaults("all clients: Polly 7 retry",
            static (http, _) => http.AddTransientHttpErrorPolicy(static policy => policy.WaitAndRetryAsync(3, _ => TimeSpan.FromMilliseconds(1)))),
        Defaults("all clients: a handler that repeats", static (http, _) => http.AddHttpMessageHandler(static () => new Repeating())),
        Defaults("all clients: a handler that repeats at once, twice", static (http, _) => http.AddHttpMessageHandler(static () => new Racing())),
        Defaults("all clients: service discovery", static (http, _) => http.AddServiceDiscovery()) with { Services =
            static services => services.AddServiceDiscovery() },
        Defaults("all clients: a primary handler that follows redirects",
            static (http, _) => http.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler())),
        Defaults("all clients: sockets that follow redirects",
            static (http, _) => http.UseSocketsHttpHandler(static (sockets, _) => sockets.AllowAutoRedirect = true)),
        Defaults("all clients: another base address, a short time-out, HTTP/2, an `Authorization` header",
            static (http, other) => http.ConfigureHttpClient(client =>
        {
            (client.BaseAddress, client.Timeout) = (other, TimeSpan.FromMilliseconds(1));
            (client.DefaultRequestVersion, client.DefaultVersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "of_another_service");
        })),
        new("this client: a resilience handler of its own", static (_, _) => { }) { Client = static http =>
            http.AddResilienceHandler("own", static pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.FromMilliseconds(1) })) },
        new("this client: a primary handler that follows redirects",
            static (_, _) => { }) { Client = static http => http.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler()) },
        Filter("builder filter: a retry outside of all handlers", static builder => builder.AdditionalHandlers.Insert(0, new Repeating())),
        Filter("builder filter: a primary handler, set last", static builder => builder.PrimaryHandler = new HttpClientHandler()),
        Filter("builder filter: handlers cleared", static builder => builder.AdditionalHandlers.Clear()),
        new("a client of the application with the same name",
            static (services, other) => services.AddHttpClient("Knowrithm", client => client.BaseAddress = other)),
        new("`IHttpClientFactory` replaced", static (services, _) => services.AddSingleton<IHttpClientFactory, Factory>()),
    ];

    public Action<IServiceCollection>? Services { get; init; }

    public Action<IHttpClientBuilder>? Client { get; init; }

    public override string ToString() => Name;

    private static Surrounding Defaults(string name, Action<IHttpClientBuilder, Uri> configure) =>
        new(name, (services, other) => services.ConfigureHttpClientDefaults(http => configure(http, other)));

    private static Surrounding Filter(string name, Action<HttpMessageHandlerBuilder> configure) =>
        new(name, (services, _) => services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new After(configure)));

    private sealed class After(Action<HttpMessageHandlerBuilder> configure) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            configure(builder);
        };
    }

    private sealed class Repeating : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            for (var i = 0; i < 3 && (int)response.StatusCode >= 500; i++)
            {
                response.Dispose();
                response = await base.SendAsync(request, cancellationToken);
            }
            return response;
        }
    }

    private sealed class Racing : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var both = await Task.WhenAll(base.SendAsync(request, cancellationToken), base.SendAsync(request, cancellationToken));
            both[0].Dispose();
            return both[1];
        }
    }

    private sealed class Factory : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(new SocketsHttpHandler { AllowAutoRedirect = false });
    }
}
