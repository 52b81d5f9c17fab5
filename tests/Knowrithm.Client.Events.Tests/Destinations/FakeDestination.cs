using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A destination whose responses a test states, one after another; the last one stays.</summary>
internal sealed class FakeDestination : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _responses = new();

    public FakeTimeProvider Time { get; } = new();

    public ConcurrentQueue<(HttpMethod Method, string Address, string? Authorization, string Body)> Requests { get; } = [];

    public int AtOnce { get; private set; }

    private int _running;

    public FakeDestination Respond(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) => Respond((_, _) =>
    {
        var response = new HttpResponseMessage(status)
        {
            Content = new StringContent(body, null, body.StartsWith('{') || body.StartsWith('[')
            ? "application/json" : "text/plain")
        };
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return Task.FromResult(response);
    });

    public FakeDestination Respond(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> respond)
    {
        _responses.Enqueue(respond);
        return this;
    }

    public ServiceProvider Build(Action<DestinationOptions>? configure = null, Action<IServiceCollection>? application = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time);
        application?.Invoke(services);
        services.AddDestination("Acme", (_, options) =>
        {
            options.BaseAddress = new("https://acme.example/api");
            configure?.Invoke(options);
        }).ConfigurePrimaryHttpMessageHandler(() => this);
        services.AddHttpClient("Acme sign-in").ConfigurePrimaryHttpMessageHandler(() => this);
        return services.BuildServiceProvider();
    }

    /// <summary>Runs a call; the clock goes on while it waits.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> call)
    {
        var run = call();
        await Knowrithm.Client.Tests.Until.TrueAsync(() =>
        {
            if (!run.IsCompleted) Time.Advance(TimeSpan.FromMilliseconds(100));
            return run.IsCompleted;
        });
        return await run;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        AtOnce = Math.Max(AtOnce, Interlocked.Increment(ref _running));
        try
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Requests.Enqueue((request.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString(), body));
            if (!_responses.TryPeek(out var respond)) throw new InvalidOperationException("No response is stated.");
            if (_responses.Count > 1) _responses.TryDequeue(out respond);
            var response = await respond!(request, cancellationToken);
            response.RequestMessage = request;
            return response;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

}
