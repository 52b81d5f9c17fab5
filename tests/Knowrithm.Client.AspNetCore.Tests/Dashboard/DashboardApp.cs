using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>An application with a dashboard, users whom it believes, and a store that calls itself durable.</summary>
internal sealed class DashboardApp : IAsyncDisposable
{
    public const string Path = "/knowrithm";
    public const string Operator = "ada viewer operator";
    public const string Viewer = "vera viewer";

    private static readonly EventOwner Owner = new("test", "");

    private DashboardApp(WebApplication app, HttpClient http, Setup setup, LogLines logs) => (App, Http, Given, Logs) = (app, http, setup, logs);

    public WebApplication App { get; }

    public HttpClient Http { get; }

    public Setup Given { get; }

    public LogLines Logs { get; }

    public Uri Address => new(App.Urls.First());

    public static async Task<DashboardApp> StartAsync(Setup? setup = null)
    {
        var (given, logs) = (setup ?? new(), new LogLines());
        var app = Build(given, logs);
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new(app, new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.First()) }, given, logs);
    }

    public static WebApplication Build(Setup setup, LogLines logs)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.AddProvider(logs);
        builder.Services.AddSingleton(setup.Time);
        builder.Services.AddRoutingCore();
        builder.Services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, DashboardUser>("Test", null);
        builder.Services.AddAuthorization(static options =>
        {
            options.AddPolicy("viewer", static policy => policy.RequireRole("viewer"));
            options.AddPolicy("operator", static policy => policy.RequireRole("operator"));
        });
        var events = builder.Services.AddKnowrithmEvents(static options => (options.Application, options.UseDataProtection) = ("test", false))
            .UseStore(_ => setup.Store);
        foreach (var name in setup.Handlers) events.AddHandler<LeadCreated>(name, (lead, _, _) => setup.HandleAsync(lead));
        builder.Services.AddKnowrithmDashboard();
        setup.Services?.Invoke(builder.Services);
        var app = builder.Build();
        setup.Middleware?.Invoke(app);
        app.UseRouting();
        if (setup.HasAuthorization) app.UseAuthentication().UseAuthorization();
        // Or it would be added unasked.
        else foreach (var name in new[] { "Authentication", "Authorization" }) ((IApplicationBuilder)app).Properties[$"__{name}MiddlewareSet"] = true;
        if (setup.Map is { } map) map(app);
        else app.MapKnowrithmDashboard(Path, setup.Policies).RequireAuthorization("viewer");
        return app;
    }

    /// <summary>The methods and patterns of all routes, so that the next one is tested as well.</summary>
    public static IEnumerable<(string Method, string Pattern)> Routes()
    {
        var app = (IEndpointRouteBuilder)Build(new(), new());
        return from source in app.DataSources
               from endpoint in source.Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
               select (method, endpoint.RoutePattern.RawText!);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? user = Operator, object? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (user is not null) request.Headers.Add(DashboardUser.Header, user);
        if (method != HttpMethod.Get)
        {
            request.Headers.Add("X-Requested-With", "XMLHttpRequest");
            request.Content = JsonContent.Create(body ?? new { });
        }
        change?.Invoke(request);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> GetAsync(string path, string user = Operator) =>
        await ReadAsync(await SendAsync(HttpMethod.Get, $"{Path}/api/{path}", user));

    public async Task<JsonElement> PostAsync(string path, object body, string user = Operator) =>
        await ReadAsync(await SendAsync(HttpMethod.Post, $"{Path}/api/{path}", user, body));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {text}");
            return JsonDocument.Parse(text).RootElement;
        }
    }

    /// <summary>What the application is to be like, and what became of it.</summary>
    internal sealed class Setup
    {
        private readonly ConcurrentQueue<string> _handled = new();
        private IEventStore? _store;

        public TimeProvider Time { get; init; } = new FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

        public IEventStore Store
        {
            get => _store ??= new TestStore(new MemoryEventStore(Time));
            set => _store = value;
        }

        public Action<DashboardOptions>? Policies { get; init; }

        public Action<IServiceCollection>? Services { get; init; }

        public Action<WebApplication>? Middleware { get; init; }

        public Action<WebApplication>? Map { get; init; }

        public bool HasAuthorization { get; init; } = true;

        public IReadOnlyList<string> Handlers { get; init; } = ["crm"];

        /// <summary>Whether the handler refuses what it gets.</summary>
        public bool Refuses { get; set; }

        public IReadOnlyCollection<string> Handled => _handled;

        public static string Key(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id))).ToLower(CultureInfo.InvariantCulture);

        /// <summary>Stores dead letters, as if an instance had been here before; the clock moves on.</summary>
        public async Task BuryAsync(
            int count, string type = "Acme.RefusedException", string text = "refused", string email = "ada@example.com", string? id = null,
            string handler = "crm")
        {
            var subscriptions = Handlers.Select(static name => new HandlerSubscription { Name = name, EventTypes = ["lead.created"] });
            await Store.RegisterAsync(Owner, [.. subscriptions], true, CancellationToken.None);
            for (var i = 0; i < count; i++)
            {
                await AppendAsync(id ?? $"{type} {i}", email);
                foreach (var claim in await Store.ClaimAsync(
                    new() { Owner = Owner, Handlers = [handler], Count = 1, Lease = TimeSpan.FromMinutes(1), Instance = "before" }, CancellationToken.None))
                    await Store.BuryAsync(claim, new(type, text), CancellationToken.None);
                (Time as FakeTimeProvider)?.Advance(TimeSpan.FromMilliseconds(1));
            }
        }

        public Task HandleAsync(LeadCreated lead)
        {
            _handled.Enqueue(lead.Lead.Id ?? "");
            return Refuses ? throw new DeadLetterException("refused once more") : Task.CompletedTask;
        }

        public async Task<long> DeadAsync() =>
            (await Store.CheckAsync(Owner, CancellationToken.None)).Handlers.Sum(static handler => handler.DeadLetters);

        private async Task AppendAsync(string id, string email)
        {
            var delivery = WebhookSigner.Create("whsec_test", WebhookEventType.LeadCreated, JsonSerializer.SerializeToElement(new { id, email }));
            await Store.AppendAsync(
                Owner,
                new()
                {
                    Key = Key(id),
                    Type = "lead.created",
                    Subject = EventSubject.Lead(id).Hash,
                    Body = (byte[])[0, .. delivery.Body.Span],
                    Source = EventSource.ChangeFeed,
                    RequestId = "request-1",
                    ReceiverTrace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                },
                CancellationToken.None);
        }
    }
}
