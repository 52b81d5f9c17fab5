using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Acme.IntegrationHub.StandIns;

/// <summary>All destinations on one port, and faults that befall them.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, StandInFault> _faults = new();

    private StandInServer(WebApplication app, IReadOnlyList<StandIn> all)
    {
        (_app, All) = (app, all);
        // Kept outside of the routing: a destination that is down answers nothing at all.
        app.Use(HandleAsync);
        // Each with a routing of its own, which is made at its first request.
        foreach (var standIn in all)
            app.MapWhen(http => http.Request.Path.StartsWithSegments($"/{standIn.Prefix}"),
                branch => branch.UseRouting().UseEndpoints(routes => standIn.Map(routes.MapGroup($"/{standIn.Prefix}"))));
    }

    public IReadOnlyList<StandIn> All { get; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The configuration that switches every connector on, against these.</summary>
    public Dictionary<string, string?> Settings => All.SelectMany(standIn => standIn.Settings(new(Address, $"/{standIn.Prefix}")))
        .ToDictionary(static pair => pair.Key, static pair => (string?)pair.Value);

    public static async Task<StandInServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StandInServer(builder.Build(),
            [new CatchHookStandIn(), new HubSpotStandIn(), new SalesforceStandIn(), new GoogleSheetsStandIn(), new ZendeskStandIn(), new JiraStandIn(),
                new IntercomStandIn(), new SlackStandIn(), new TeamsStandIn(), new TwilioStandIn()]);
        await server._app.StartAsync();
        return server;
    }

    public T Get<T>()
        where T : StandIn => All.OfType<T>().Single();

    /// <summary>Lets the next requests to a destination fail.</summary>
    public StandInFault Fail(string prefix, StandInFault fault) => _faults[prefix] = fault;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        var prefix = http.Request.Path.Value!.Split('/')[1];
        if (_faults.TryGetValue(prefix, out var fault) && fault.Strikes(http.Request))
        {
            await fault.AnswerAsync(http);
            return;
        }
        if (!HttpMethods.IsGet(http.Request.Method)) await NoteAsync(prefix, http.Request);
        await next(http);
    }

    private async Task NoteAsync(string prefix, HttpRequest request)
    {
        request.EnableBuffering();
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        request.Body.Position = 0;
        All.FirstOrDefault(each => each.Prefix == prefix)?.Writes
            .Enqueue($"{request.Method} {request.Path.Value![(prefix.Length + 1)..]} {body.ReplaceLineEndings(" ")}");
    }
}
