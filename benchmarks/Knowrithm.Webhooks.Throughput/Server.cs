using System.Net;
using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Webhooks.Throughput;

internal static class Server
{
    public const string Secret = "whsec_throughput";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddKnowrithmWebhooks(static options => options.Secrets = [Secret]).AddHandler<LeadCreated>(static (_, _, _) => Task.CompletedTask);
        await using var app = builder.Build();
        app.UseRouting();
        app.MapKnowrithmWebhooks("/webhooks");
        var key = Encoding.UTF8.GetBytes(Secret);
        app.MapPost("/bare", async (HttpContext http) =>
        {
            var body = new byte[(int)http.Request.ContentLength!];
            await http.Request.Body.ReadExactlyAsync(body);
            var signature = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, body));
            http.Response.StatusCode =
                CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature),
                    Encoding.ASCII.GetBytes(http.Request.Headers["X-Knowrithm-Signature"].ToString())) ? 200 : 403;
        });
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port);
        await Console.In.ReadToEndAsync();
    }
}
