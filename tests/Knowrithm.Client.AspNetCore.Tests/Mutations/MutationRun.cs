using System.Net;
using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>Sends spoilt requests over real connections, and judges each answer by an HMAC of its own over the bytes that the endpoint received.</summary>
internal sealed class MutationRun
{
    private const string Secret = "whsec_mutations";
    private const int Workers = 4;

    private readonly Dictionary<int, int> _answers = [];
    private int _sent;
    private int _reached;
    private int _believed;

    public int Sent => _sent;

    /// <summary>Requests that came as far as the endpoint.</summary>
    public int Reached => _reached;

    public int Believed => _believed;

    /// <summary>What should not have been.</summary>
    public List<string> Violations { get; } = [];

    public string Summary =>
        $"{Sent} sent, {Reached} reached the endpoint, {Believed} believed; answers: " +
        string.Join(", ", _answers.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Value} × {(pair.Key == 0 ? "none" : pair.Key)}"));

    public static async Task<MutationRun> RunAsync(int count, int seed)
    {
        var run = new MutationRun();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddKnowrithmWebhooks(static options => (options.Secrets, options.BodyLimit) = ([Secret], 64 * 1024))
            // Some mutations make the same event: that must not be what decides.
            .UseStore(static _ => new TestStore(new MemoryEventStore(), isDurable: false) { NothingWaits = true })
            .AddFallback("all", static (_, _, _) => Task.CompletedTask);
        await using var app = builder.Build();
        app.Use(run.JudgeAsync);
        app.UseRouting();
        app.MapKnowrithmWebhooks("/hook");
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var mutations = new Mutations(Secret, new Random(seed + worker));
            await using var connection = new RawConnection(address);
            for (var i = worker; i < count; i += Workers)
            {
                var request = mutations.Next();
                run.Count(await connection.SendAsync(request), request.What);
            }
        })));
        return run;
    }

    private async Task JudgeAsync(HttpContext http, RequestDelegate next)
    {
        var received = new ReceivedBytes(http.Request.Body);
        http.Request.Body = received;
        try
        {
            await next(http);
        }
        catch (Exception e)
        {
            Note($"{e.GetType().Name}: {e.Message}");
            throw;
        }
        if (http.GetEndpoint() is null || http.Request.Method != "POST") return;
        Interlocked.Increment(ref _reached);
        var status = http.Response.StatusCode;
        var signed = IsSigned(received.Bytes, http.Request.Headers["X-Knowrithm-Signature"].ToArray());
        if (status is >= 200 and < 300)
        {
            Interlocked.Increment(ref _believed);
            if (!signed) Note($"{status} for a body that is not signed.");
        }
        if (status >= 500) Note($"{status} from the endpoint.");
        if (status == 403 && signed) Note("403 for a body that is signed.");
    }

    private static bool IsSigned(byte[] body, string?[] headers)
    {
        if (headers is not [{ Length: 71 } header] || !header.StartsWith("sha256=", StringComparison.Ordinal)) return false;
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        return string.Equals(header[7..], Convert.ToHexString(hmac.ComputeHash(body)), StringComparison.OrdinalIgnoreCase);
    }

    private void Count(int status, string what)
    {
        lock (_answers)
        {
            _sent++;
            _answers[status] = _answers.GetValueOrDefault(status) + 1;
        }
        // 505 is Kestrel's word on a version of HTTP that does not exist, long before the endpoint.
        if (status >= 500 && status != 505) Note($"{status} for {what}.");
    }

    private void Note(string violation)
    {
        lock (Violations) Violations.Add(violation);
    }
}
