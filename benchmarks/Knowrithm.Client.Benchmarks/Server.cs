using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Benchmarks;

/// <summary>Prepared answers on loopback, in a process of their own that ends with this one.</summary>
internal sealed class Server : IDisposable
{
    private const int Pages = 100;

    private readonly Process _process;

    private Server(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<Server> StartAsync(int delay = 0)
    {
        var process = Self.Start("server", delay.ToString(CultureInfo.InvariantCulture));
        return new(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    public static async Task RunAsync(int delay)
    {
        var pages = Enumerable.Range(1, Pages).Select(static page => Payloads.MakePage(page, Pages)).ToArray();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        app.UseRouting();
        app.MapGet("/api/v1/agent/{id}", http => AnswerAsync(http, Payloads.Agent));
        app.MapGet("/api/v1/conversation", async http =>
        {
            if (delay > 0) await Task.Delay(delay);
            await AnswerAsync(http, pages[int.Parse(http.Request.Query["page"].ToString(), CultureInfo.InvariantCulture) - 1]);
        });
        app.MapPost("/api/v1/document/upload", async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
            await AnswerAsync(http, Payloads.Upload);
        });
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Task AnswerAsync(HttpContext http, byte[] answer)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = answer.Length;
        return http.Response.Body.WriteAsync(answer).AsTask();
    }
}
