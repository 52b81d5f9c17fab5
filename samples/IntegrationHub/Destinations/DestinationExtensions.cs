using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Refit;

namespace Acme.IntegrationHub;

/// <summary>The HTTP client of each destination: one Refit interface, one configuration section, the same rules.</summary>
internal static class DestinationExtensions
{
    // Enough for a queue of events, few enough for the strictest of the limits that the connectors name.
    private const int AtOnce = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Reads are repeated here, twice. A write that failed is not: nobody knows whether it was applied, so the queue runs the handler again, which looks first.
    /// </summary>
    public static IHttpClientBuilder AddDestination<TApi, TOptions>(this IServiceCollection services, string name, JsonNamingPolicy? names,
        Func<JsonElement, string?> readError)
        where TApi : class
        where TOptions : ConnectorOptions
    {
        var http = services.AddHttpClient(name)
            // They would write whole addresses, and that of a catch hook is a secret.
            .RemoveAllLoggers()
            .ConfigureHttpClient((provider, client) =>
            {
                client.BaseAddress = provider.GetRequiredService<IOptionsMonitor<TOptions>>().CurrentValue.BaseUrl;
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("knowrithm-integration-hub/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(static () =>
                new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddTypedClient((client, provider) =>
                RestService.ForGenerated<TApi>(client, Settings(name, names, readError, provider.GetRequiredService<TimeProvider>())));
        http.AddHttpMessageHandler(provider => new TransportFailures(new Failures(name, readError, provider.GetRequiredService<TimeProvider>())));
        http.AddResilienceHandler("hub", (pipeline, context) =>
        {
            var (time, options) = (context.ServiceProvider.GetRequiredService<TimeProvider>(),
                context.ServiceProvider.GetRequiredService<IOptionsMonitor<TOptions>>());
            pipeline.TimeProvider = time;
            pipeline.AddConcurrencyLimiter(AtOnce, int.MaxValue)
                .AddRetry(Reads(time))
                .AddTimeout(new Polly.Timeout.TimeoutStrategyOptions { TimeoutGenerator = _ => new(options.CurrentValue.Timeout) });
        });
        return http;
    }

    /// <summary>Null when the destination says that there is no such thing.</summary>
    public static async Task<T?> OrNull<T>(this Task<T> call)
        where T : class
    {
        try
        {
            return await call;
        }
        catch (DestinationException e) when (e.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static RetryStrategyOptions<HttpResponseMessage> Reads(TimeProvider time) => new()
    {
        MaxRetryAttempts = 2,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromSeconds(1),
        ShouldHandle = attempt => new(attempt.Context.GetRequestMessage()?.Method == HttpMethod.Get && attempt.Outcome switch
        {
            { Exception: { } e } => e is not OperationCanceledException,
            { Result: { } answer } => answer.StatusCode != HttpStatusCode.Unauthorized && Failures.IsTransient(answer.StatusCode)
                && !(Failures.RetryAfter(answer, time) > LongestWait),
            _ => false,
        }),
        DelayGenerator = attempt => new(attempt.Outcome.Result is { } answer ? Failures.RetryAfter(answer, time) : null),
    };

    private static RefitSettings Settings(string name, JsonNamingPolicy? names, Func<JsonElement, string?> readError, TimeProvider time)
    {
        var failures = new Failures(name, readError, time);
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = names,
            // No browser reads it.
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        };
        return new RefitSettings(new SystemTextJsonContentSerializer(json))
        {
            // A token that has expired sends the request a second time, so its body must be there.
            Buffered = true,
            ExceptionFactory = failures.OfAsync,
            TransportExceptionFactory = (_, e, token) => failures.Of(e, token),
            DeserializationExceptionFactory = (_, e) => new(failures.Of(e, CancellationToken.None)),
        };
    }
}
