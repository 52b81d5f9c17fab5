using System.Net.Sockets;
using System.Text;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class BodyTests
{
    private const int Limit = 4096;

    public static TheoryData<int, bool, int> Sizes =>
        new() { { Limit, false, 200 }, { Limit, true, 200 }, { Limit + 1, false, 413 }, { Limit + 1, true, 413 }, { 100 * Limit, true, 413 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task A_body_over_the_limit_is_too_large(int size, bool chunked, int expected)
    {
        await using var receiver = await Receiver.StartAsync(Anything, options: static options => options.BodyLimit = Limit);
        var head = "{\"event\":\"lead.created\",\"data\":{\"id\":\""u8.ToArray();
        var delivery = WebhookSigner.Sign(Receiver.Secret, [.. head, .. Enumerable.Repeat((byte)'x', size - head.Length - 3), .. "\"}}"u8]);

        Assert.Equal(expected, await receiver.StatusAsync(delivery, request => request.Headers.TransferEncodingChunked = chunked));
    }

    [Fact]
    public async Task What_is_announced_as_too_large_is_not_waited_for()
    {
        await using var receiver = await Receiver.StartAsync(Anything, options: static options => options.BodyLimit = Limit);
        using var client = new TcpClient();
        await client.ConnectAsync(receiver.Address.Host, receiver.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {Receiver.Path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"));

        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_above_the_servers_own_counts()
    {
        await using var receiver = await Receiver.StartAsync(
            Anything, static builder =>
                builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(static kestrel => kestrel.Limits.MaxRequestBodySize =
                    100));

        Assert.Equal(200, await receiver.StatusAsync(Receiver.Lead(new string('x', 1000))));
    }

    [Fact]
    public async Task A_middleware_that_consumed_the_body_is_told_of()
    {
        var log = new LogLines();
        await using var receiver = await Receiver.StartAsync(
            Anything, builder => builder.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log),
            middleware: static app => app.UseExceptionHandler(static errors => errors.Run(static http => http.Response.WriteAsync("Sorry")))
                .Use(static async (context, next) =>
            {
                await context.Request.Body.CopyToAsync(Stream.Null);
                await next(context);
            }));

        Assert.Equal(500, await receiver.StatusAsync(Receiver.Lead()));

        Assert.Contains(log.All, static line => line.Contains("middleware", StringComparison.Ordinal)
            && line.Contains("EnableBuffering", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_middleware_that_buffered_the_body_does_no_harm()
    {
        await using var receiver = await Receiver.StartAsync(Anything, middleware: static app => app.Use(static async (context, next) =>
        {
            context.Request.EnableBuffering();
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            Assert.NotEmpty(await reader.ReadToEndAsync());
            await next(context);
        }));

        Assert.Equal(200, await receiver.StatusAsync(Receiver.Lead()));
        Assert.Equal(200, await receiver.StatusAsync(Receiver.Lead("lead_2"), static request => request.Headers.TransferEncodingChunked = true));
    }

    private static void Anything(KnowrithmEventsBuilder builder) => builder.AddFallback("all", static (_, _, _) => Task.CompletedTask);
}
