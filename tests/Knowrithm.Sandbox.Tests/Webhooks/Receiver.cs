using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Sandbox.Tests.Webhooks;

/// <summary>Takes webhooks, answering each with the next status given, or 200.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _statuses;

    private Receiver(int[] statuses)
    {
        _statuses = new(statuses);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    internal sealed record Hook(byte[] Raw, JsonElement Body, IReadOnlyDictionary<string, string> Headers)
    {
        public string Event => Body.GetProperty("event").GetString()!;

        public JsonElement Data => Body.GetProperty("data");
    }

    public ConcurrentQueue<Hook> Hooks { get; } = new();

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hooks");

    public string[] Events => [.. Hooks.Select(h => h.Event)];

    public static async Task<Receiver> StartAsync(params int[] statuses)
    {
        var receiver = new Receiver(statuses);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var raw = buffer.ToArray();
        Hooks.Enqueue(new(raw, JsonDocument.Parse(Encoding.UTF8.GetString(raw)).RootElement,
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        context.Response.StatusCode = _statuses.TryDequeue(out var status) ? status : 200;
        if (context.Response.StatusCode == 302) context.Response.Headers.Location = "/elsewhere";
    }
}
