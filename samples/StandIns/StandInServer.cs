using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowrithm.StandIns;

/// <summary>Destinations on one port, and faults that befall them.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, StandInFault> _faults = new();

    private StandInServer(WebApplication app, IReadOnlyList<StandIn> all)
    {
        (_app, All) = (app, all);
        // Outside of the routing: a destination that is down has no routes.
        app.Use(HandleAsync);
        foreach (var standIn in all)
            app.MapWhen(http => http.Request.Path.StartsWithSegments($"/{standIn.Prefix}"),
                branch => branch.UseRouting().UseEndpoints(routes => standIn.Map(routes.MapGroup($"/{standIn.Prefix}"))));
    }

    public IReadOnlyList<StandIn> All { get; }

    /// <summary>The configuration that switches every connector on, against these.</summary>
    public Dictionary<string, string?> Settings => All.SelectMany(standIn => standIn.Settings(new(Address, $"/{standIn.Prefix}")))
        .ToDictionary(static pair => pair.Key, static pair => (string?)pair.Value);

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>One for each connector.</summary>
    public static StandIn[] Everything() =>
    [
        new CatchHookStandIn(), new GoogleSheetsStandIn(), new HubSpotStandIn(), new IntercomStandIn(), new JiraStandIn(), new SalesforceStandIn(),
        new SlackStandIn(), new TeamsStandIn(), new TwilioStandIn(), new ZendeskStandIn(),
    ];

    public static async Task<StandInServer> StartAsync(params StandIn[] all)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StandInServer(builder.Build(), all);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Lets the next requests to a destination fail.</summary>
    public StandInFault Fail(StandIn standIn, StandInFault fault) => _faults[standIn.Prefix] = fault;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        var prefix = http.Request.Path.Value!.Split('/')[1];
        if (prefix == "_take")
        {
            await http.Response.WriteAsync(Take(http.Request.Path.Value.Split('/')[^1]));
            return;
        }
        var fault = _faults.GetValueOrDefault(prefix) is { } one && one.Strikes(http.Request) ? one : null;
        if (fault is null or { IsResponseLost: true }) await NoteAsync(prefix, http.Request);
        await (fault?.RespondAsync(http, next) ?? next(http));
    }

    // What a destination holds, if anything was written since it was asked last.
    private string Take(string name)
    {
        var standIn = All.Single(each => each.Name == name);
        var wrote = false;
        while (standIn.Requests.TryDequeue(out var request)) wrote |= !request.IsRead;
        return wrote ? string.Concat(standIn.Contents().Select(static line => $"{line}\n")) : "";
    }

    private async Task NoteAsync(string prefix, HttpRequest request)
    {
        request.EnableBuffering();
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        request.Body.Position = 0;
        All.FirstOrDefault(each => each.Prefix == prefix)?.Requests.Enqueue(StandInRequest.Create(request, prefix, body));
    }
}
