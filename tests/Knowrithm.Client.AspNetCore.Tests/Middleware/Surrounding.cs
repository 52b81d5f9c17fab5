using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests.Middleware;

/// <summary>
/// What an application may put around the receiver. <see cref="Refused"/> is the status that the sender gets where the request does not reach the
/// receiver at all.
/// </summary>
internal sealed record Surrounding(string Name, Action<IServiceCollection>? Services = null, Action<WebApplication>? Use = null,
    Action<RouteGroupBuilder>? Group = null)
{
    /// <summary>TestServer gives the test what the application throws afterwards, instead of a response.</summary>
    public bool OnTestServer { get; init; } = true;

    public string PathBase { get; init; } = "";

    /// <summary>Without redirects.</summary>
    public int? Refused { get; init; }

    /// <summary>With them.</summary>
    public int? RefusedForGood { get; init; }

    public static Surrounding[] All { get; } =
    [
        new("nothing"),
        .. ErrorPages(),
        .. Bodies(),
        .. Gates(),
        .. Groups(),
    ];

    private static IEnumerable<Surrounding> ErrorPages() =>
    [
        new("UseStatusCodePages", Use: static app => app.UseStatusCodePages()),
        new("UseStatusCodePages that writes 200", Use: static app => app.UseStatusCodePages(static pages =>
        {
            pages.HttpContext.Response.StatusCode = 200;
            return pages.HttpContext.Response.WriteAsync("Sorry");
        })),
        new("UseStatusCodePages with problem details", static services => services.AddProblemDetails(), static app => app.UseStatusCodePages()),
        new("UseStatusCodePagesWithReExecute, a page", Use: static app => app.UseStatusCodePagesWithReExecute("/error/{0}")),
        new("UseStatusCodePagesWithReExecute, an endpoint that returns 200", Use: static app => app.UseStatusCodePagesWithReExecute("/oops")),
        new("UseStatusCodePagesWithReExecute, an endpoint for GET", Use: static app => app.UseStatusCodePagesWithReExecute("/get")),
        new("UseStatusCodePagesWithRedirects", Use: static app => app.UseStatusCodePagesWithRedirects("/error/{0}")),
        new("UseExceptionHandler, a page that returns 200", Use: static app => app.UseExceptionHandler("/oops")),
        new("UseExceptionHandler, a function that writes 200", Use: static app => app.UseExceptionHandler(static errors => errors.Run(static http =>
        {
            http.Response.StatusCode = 200;
            return http.Response.WriteAsync("Sorry");
        }))),
        new("UseDeveloperExceptionPage", Use: static app => app.UseDeveloperExceptionPage()),
        new("a middleware that sets 200 afterwards", Use: static app => app.Use(static async (http, next) =>
        {
            await next(http);
            if (!http.Response.HasStarted) http.Response.StatusCode = 200;
        })),
        new("a middleware that throws afterwards", Use: static app => app.UseExceptionHandler("/oops").Use(static async (http, next) =>
        {
            await next(http);
            throw new InvalidOperationException("afterwards");
        })) { OnTestServer = false },
        new("a middleware that wraps errors in a body", Use: static app => app.Use(static async (http, next) =>
        {
            var body = http.Response.Body;
            using var buffer = new MemoryStream();
            http.Response.Body = buffer;
            await next(http);
            http.Response.Body = body;
            if (http.Response.HasStarted) return;
            http.Response.StatusCode = 200;
            await http.Response.WriteAsync("{\"success\":false}");
        })),
    ];

    private static IEnumerable<Surrounding> Bodies() =>
    [
        new("UseResponseCompression", static services => services.AddResponseCompression(static o => o.EnableForHttps = true),
            static app => app.UseResponseCompression()),
        new("UseRequestDecompression", static services => services.AddRequestDecompression(), static app => app.UseRequestDecompression()),
        new("UseHttpLogging, all of it", static services => services.AddHttpLogging(static o => o.LoggingFields = HttpLoggingFields.All),
            static app => app.UseHttpLogging()),
        new("UseW3CLogging", static services => services.AddW3CLogging(static o => o.LogDirectory = Path.GetTempPath()), static app => app.UseW3CLogging()),
        new("EnableBuffering, and a read", Use: static app => app.Use(static async (http, next) =>
        {
            http.Request.EnableBuffering();
            await http.Request.Body.CopyToAsync(Stream.Null);
            await next(http);
        })),
        new("UseOutputCache, everything for an hour", static services => services.AddOutputCache(static o => o.AddBasePolicy(new CacheAll())),
            static app => app.UseRouting().UseOutputCache()),
        new("UseResponseCaching", static services => services.AddResponseCaching(), static app => app.UseResponseCaching()),
        new("UseStaticFiles", Use: static app => app.UseDefaultFiles().UseStaticFiles()),
        new("UseWebSockets", Use: static app => app.UseWebSockets()),
        new("UseRequestLocalization", Use: static app =>
            app.UseRequestLocalization(Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") == "1" ? [""] : ["tr", "en"])),
    ];

    private static IEnumerable<Surrounding> Gates() =>
    [
        new("UseHttpsRedirection", static services => services.AddHttpsRedirection(static o => o.HttpsPort = 1),
            static app => app.UseHttpsRedirection()) { Refused = 307, RefusedForGood = 0 },
        new("UseHttpsRedirection without a port", Use: static app => app.UseHttpsRedirection()),
        new("UseHsts", Use: static app => app.UseHsts()),
        new("UseHostFiltering", static services => services.AddHostFiltering(static o => o.AllowedHosts = ["127.0.0.1", "localhost"]),
            static app => app.UseHostFiltering()),
        new("UseRateLimiter, a global limit that is used up", UsedUp, static app => app.UseRouting().UseRateLimiter()),
        new("UseRateLimiter before UseRouting, a global limit that is used up", UsedUp, static app => app.UseRateLimiter().UseRouting()) { Refused = 503,
            RefusedForGood = 503 },
        new("UseRequestTimeouts, one millisecond for all",
            static services => services.AddRequestTimeouts(static o => o.DefaultPolicy = new() { Timeout = TimeSpan.FromMilliseconds(1) }),
                static app => app.UseRouting().UseRequestTimeouts()),
        new("UseAntiforgery", static services => services.AddAntiforgery(), static app => app.UseRouting().UseAntiforgery()),
        new("UseAuthorization, a fallback policy that nobody meets", Locked, static app => app.UseRouting().UseAuthentication().UseAuthorization()),
        new("UseCors, for another origin", static services =>
            services.AddCors(static o => o.AddDefaultPolicy(static p => p.WithOrigins("https://example.com"))), static app => app.UseRouting().UseCors()),
        new("UseSession, used", static services => services.AddDistributedMemoryCache().AddSession(), static app => app.UseSession().Use(static (http, next) =>
        {
            http.Session.SetString("a", "b");
            return next(http);
        })),
        new("UseCookiePolicy", Use: static app => app.UseCookiePolicy()),
        new("UseForwardedHeaders", Use: static app => app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.All })),
        new("UsePathBase", Use: static app => app.UsePathBase("/base").UseRouting()) { PathBase = "/base" },
    ];

    private static IEnumerable<Surrounding> Groups() =>
    [
        new("a group with RequireAuthorization", Locked, static app => app.UseRouting().UseAuthentication().UseAuthorization(),
            static group => group.RequireAuthorization()),
        new("a group with RequireRateLimiting",
            static services => services.AddRateLimiter(static o => o.AddPolicy("none", static _ => RateLimitPartition.Get("", static _ => new NoneLeft()))),
                static app => app.UseRouting().UseRateLimiter(), static group => group.RequireRateLimiting("none")),
        new("a group with CacheOutput", static services => services.AddOutputCache(static o => o.AddPolicy("all", new CacheAll())),
            static app => app.UseRouting().UseOutputCache(), static group => group.CacheOutput("all")),
        new("a group with WithRequestTimeout", static services => services.AddRequestTimeouts(), static app => app.UseRouting().UseRequestTimeouts(),
            static group => group.WithRequestTimeout(TimeSpan.FromMilliseconds(1))),
        new("a group that requires antiforgery tokens", static services => services.AddAntiforgery(), static app => app.UseRouting().UseAntiforgery(),
            static group => group.WithMetadata(new Microsoft.AspNetCore.Antiforgery.RequireAntiforgeryTokenAttribute())),
        new("a group with RequireCors", static services => services.AddCors(static o => o.AddPolicy("a", static p => p.WithOrigins("https://example.com"))),
            static app => app.UseRouting().UseCors(), static group => group.RequireCors("a")),
        new("a group with an endpoint filter", Group: static group => group.AddEndpointFilter(static (context, next) => next(context))),
        new("a filter that returns 200 afterwards", Group: static group => group.AddEndpointFilter(static async (context, next) =>
        {
            await next(context);
            return Results.Ok("fine");
        })),
        new("a filter that throws afterwards", Use: static app => app.UseExceptionHandler("/oops"),
            Group: static group => group.AddEndpointFilter(static async (context, next) =>
        {
            await next(context);
            throw new InvalidOperationException("afterwards");
        })),
    ];

    private static void UsedUp(IServiceCollection services) =>
        services.AddRateLimiter(static o => o.GlobalLimiter =
            PartitionedRateLimiter.Create<HttpContext, string>(static _ => RateLimitPartition.Get("", static _ => new NoneLeft())));

    private static void Locked(IServiceCollection services)
    {
        services.AddAuthentication().AddCookie("cookies");
        services.AddAuthorizationBuilder().SetFallbackPolicy(new(
            [new Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement()], ["cookies"]));
    }

    private sealed class CacheAll : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
            return default;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => default;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => default;
    }

    private sealed class NoneLeft : RateLimiter
    {
        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new No();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(new No());

        private sealed class No : RateLimitLease
        {
            public override bool IsAcquired => false;

            public override IEnumerable<string> MetadataNames => [];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = null;
                return false;
            }
        }
    }
}
