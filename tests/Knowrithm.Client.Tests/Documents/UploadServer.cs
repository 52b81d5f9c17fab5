using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Knowrithm.Client.Tests;

/// <summary>
/// A server on a socket that takes uploads apart while they come, with the framework's own reader of forms, and keeps of each part its length and its
/// hash.
/// </summary>
internal sealed class UploadServer : IAsyncDisposable
{
    public const string Answer =
        """{"success":true,"documents":[{"id":"d1","original_filename":"a.pdf","status":"pending"}],"documents_processed":1,"errors":[],"errors_count":0,"task_ids":["t1"]}""";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _begun = new();
    private readonly ConcurrentQueue<IReadOnlyList<Part>> _whole = new();

    private UploadServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The requests that came, by their <c>Content-Length</c>.</summary>
    public IReadOnlyCollection<string> Begun => _begun;

    /// <summary>The forms that came to their end.</summary>
    public IReadOnlyList<IReadOnlyList<Part>> Whole => [.. _whole];

    /// <summary>Answers every upload well.</summary>
    public static Task<UploadServer> StartAsync() => StartAsync(static async (_, server, context) => await server.AcceptAsync(context));

    public static async Task<UploadServer> StartAsync(Func<int, UploadServer, HttpContext, Task> script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = null).UseUrls("http://127.0.0.1:0");
        var server = new UploadServer(builder.Build());
        server._app.Run(async context =>
        {
            server._begun.Enqueue(context.Request.Headers.ContentLength?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "chunked");
            await script(server._begun.Count, server, context);
        });
        await server._app.StartAsync();
        return server;
    }

    public KnowrithmClient Client(Action<KnowrithmClientOptions>? configure = null) => new(TestClient.Options(Address, configure));

    /// <summary>Reads the form, and answers.</summary>
    public async Task AcceptAsync(HttpContext context, int status = 200, string answer = Answer)
    {
        await ReadAsync(context);
        await RefuseAsync(context, status, answer);
    }

    /// <summary>Answers without having read anything.</summary>
    public static async Task RefuseAsync(HttpContext context, int status, string answer = "{}")
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
        await context.Response.WriteAsync(answer);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReadAsync(HttpContext context)
    {
        var boundary = MediaTypeHeaderValue.Parse(context.Request.ContentType).Boundary.Value!;
        var reader = new MultipartReader(boundary, context.Request.Body);
        var parts = new List<Part>();
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            var head = section.Headers!["Content-Disposition"].ToString();
            var (length, text, hash) = await DigestAsync(section.Body, context.RequestAborted);
            parts.Add(new(head, section.ContentType, length, text, hash));
        }
        _whole.Enqueue(parts);
    }

    private static async Task<(long Length, string Text, string Hash)> DigestAsync(Stream body, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var text = "";
        long length = 0;
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length < 1000) text += Encoding.UTF8.GetString(buffer, 0, Math.Min(read, 1000));
            hash.AppendData(buffer, 0, read);
            length += read;
        }
        return (length, text, Convert.ToHexString(hash.GetHashAndReset()));
    }

    /// <summary>One part of a form.</summary>
    internal sealed record Part(string Disposition, string? ContentType, long Length, string Text, string Hash);
}
