using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Webhooks.Load;

/// <summary>
/// The line between Knowrithm and the instances: it takes turns between them, loses one answer in twenty, so that the event is delivered again, and sends one delivery in twenty to both at the
/// same instant. An instance that cannot be reached is 502.
/// </summary>
internal sealed class Line(IReadOnlyList<Uri> instances, HttpClient http) : IAsyncDisposable
{
    private WebApplication? _app;
    private int _number;
    private int _lost;
    private int _doubled;
    private int _taken;
    private int _acknowledgedWithoutRedis;
    private volatile bool _redisIsAway;

    public Uri Address { get; private set; } = null!;

    public ConcurrentDictionary<int, int> Answers { get; } = [];

    public int Lost => _lost;

    public int Doubled => _doubled;

    /// <summary>Deliveries that Knowrithm was told were taken.</summary>
    public int Taken => _taken;

    public int AcknowledgedWithoutRedis => _acknowledgedWithoutRedis;

    public bool RedisIsAway
    {
        get => _redisIsAway;
        set => _redisIsAway = value;
    }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(DeliverAsync);
        await _app.StartAsync();
        Address = new Uri(new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), Story.Path);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    private async Task DeliverAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var (body, headers) = (buffer.ToArray(), context.Request.Headers);
        var number = Interlocked.Increment(ref _number);
        var status = (number % 20) switch
        {
            3 => await AtOnceAsync(body, headers),
            13 => await LoseAsync(body, headers, number),
            _ => await ForwardAsync(instances[number % instances.Count], body, headers),
        };
        if (status is >= 200 and < 300) Interlocked.Increment(ref _taken);
        context.Response.StatusCode = status;
    }

    private async Task<int> AtOnceAsync(byte[] body, IHeaderDictionary headers)
    {
        Interlocked.Increment(ref _doubled);
        var answers = await Task.WhenAll(instances.Select(instance => ForwardAsync(instance, body, headers)));
        return answers.Min();
    }

    private async Task<int> LoseAsync(byte[] body, IHeaderDictionary headers, int number)
    {
        Interlocked.Increment(ref _lost);
        await ForwardAsync(instances[number / 20 % instances.Count], body, headers);
        return StatusCodes.Status502BadGateway;
    }

    private async Task<int> ForwardAsync(Uri instance, byte[] body, IHeaderDictionary headers)
    {
        var away = RedisIsAway;
        using var request = new HttpRequestMessage(HttpMethod.Post, instance) { Content = new ByteArrayContent(body) };
        foreach (var name in new[] { "X-Knowrithm-Signature", "X-Knowrithm-Request-Id" }) request.Headers.TryAddWithoutValidation(name, headers[name].ToString());
        var status = StatusCodes.Status502BadGateway;
        try
        {
            using var response = await http.SendAsync(request);
            status = (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
        }
        // Away from before the request until after the answer.
        if (away && RedisIsAway && status is >= 200 and < 300) Interlocked.Increment(ref _acknowledgedWithoutRedis);
        Answers.AddOrUpdate(status, 1, static (_, count) => count + 1);
        return status;
    }
}
