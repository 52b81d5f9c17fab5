using System.IO.Compression;
using System.Text;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests.Middleware;

/// <summary>Bodies that the application decodes for us: what cannot be decoded, and what is too large afterwards, is the sender's fault.</summary>
public sealed class DecodedBodyTests
{
    private static readonly byte[] Small = Encoding.UTF8.GetBytes("{\"event\":\"a.b\"}");
    private static readonly byte[] Lead = Receiver.Lead(new string('x', 2000)).Body.ToArray();

    public static TheoryData<string, string, int> Bodies
    {
        get
        {
            var rows = new TheoryData<string, string, int>();
            foreach (var encoding in new[] { "gzip", "deflate", "br" })
            {
                rows.Add(encoding, "whole", 200);
                rows.Add(encoding, "smaller than its encoding", 200);
                rows.Add(encoding, "nothing", 403);
                rows.Add(encoding, "not encoded", 400);
                rows.Add(encoding, "a bit flipped", 400);
                rows.Add(encoding, "zeros", 400);
                rows.Add(encoding, "a bomb", 413);
                // The middleware of .NET 8 does not say that it was the limit.
                rows.Add(encoding, "a bomb over the server's limit", Environment.Version.Major == 8 ? 400 : 413);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_cannot_be_decoded_is_refused_never_a_failure(string encoding, string what, int expected)
    {
        await using var receiver = await Receiver.StartAsync(
            static webhooks => webhooks.AddFallback("all", static (_, _, _) => Task.CompletedTask),
            static builder => builder.Services.AddRequestDecompression(),
            app =>
            {
                if (what == "a bomb over the server's limit") app.Use(static (http, next) =>
                {
                    http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = 100_000;
                    return next(http);
                });
                app.UseRequestDecompression();
            });
        var plain = what switch
        {
            "smaller than its encoding" => Small,
            "nothing" => [],
            "a bomb" or "a bomb over the server's limit" => new byte[50_000_000],
            _ => Lead,
        };
        var body = what switch
        {
            "not encoded" => Lead,
            "zeros" => new byte[100],
            "a bit flipped" => Flipped(Encode(encoding, plain)),
            _ => Encode(encoding, plain),
        };

        var status = await receiver.StatusAsync(WebhookSigner.Sign(Receiver.Secret, plain.AsSpan(0, Math.Min(plain.Length, 5000))), request =>
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentEncoding.Add(encoding);
        });

        Assert.True(status is >= 400 and < 500 == expected is >= 400, $"{encoding}, {what}: {status}");
        if (what is not ("a bit flipped" or "nothing" or "zeros")) Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_cut_anywhere_is_refused(string encoding)
    {
        await using var receiver = await Receiver.StartAsync(
            static webhooks => webhooks.AddFallback("all", static (_, _, _) => Task.CompletedTask),
                static builder => builder.Services.AddRequestDecompression(), static app => app.UseRequestDecompression());
        var whole = Encode(encoding, Lead);

        // The last bytes of gzip are a checksum, which a decoder may leave unread.
        for (var length = 0; length < whole.Length - 12; length += 7)
        {
            var status = await receiver.StatusAsync(WebhookSigner.Sign(Receiver.Secret, Lead), request =>
            {
                request.Content = new ByteArrayContent(whole, 0, length);
                request.Content.Headers.ContentEncoding.Add(encoding);
            });
            Assert.True(status is >= 400 and < 500, $"{encoding}, {length} of {whole.Length} bytes: {status}");
        }
    }

    private static byte[] Encode(string encoding, byte[] plain)
    {
        using var body = new MemoryStream();
        using (Stream encoder = encoding switch
        {
            "gzip" => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(body, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            encoder.Write(plain);
        }
        return body.ToArray();
    }

    private static byte[] Flipped(byte[] body)
    {
        body[body.Length / 2] ^= 0x10;
        return body;
    }
}
