using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Knowrithm.Client.Soak;

/// <summary>
/// A server that fails one request in ten, each in one of seven ways; of the writes that fail, every other is carried out first. It keeps a ledger of
/// what it did.
/// </summary>
internal sealed class FailingServer : IAsyncDisposable
{
    private static readonly string[] Ways = ["500", "502", "503", "429", "reset", "reset in headers", "reset in body"];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, int> _applied = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _looks = new(StringComparer.Ordinal);
    private int _requests;
    private int _failed;
    private int _failedAfterwards;
    private int _inside;

    public FailingServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public int Requests => _requests;

    public int Failed => _failed;

    /// <summary>Of the failed ones, those that were carried out first.</summary>
    public int FailedAfterwards => _failedAfterwards;

    /// <summary>Requests that have not been answered yet.</summary>
    public int Inside => _inside;

    public Task StartAsync() => _app.StartAsync();

    public int Applied(string key) => _applied.GetValueOrDefault(key);

    public void Forget()
    {
        _applied.Clear();
        _looks.Clear();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _inside);
        try
        {
            var number = Interlocked.Increment(ref _requests);
            var body = await BodyAsync(context.Request);
            var key = HttpMethods.IsGet(context.Request.Method) ? null : Key(context.Request, body);
            if (Random.Shared.Next(10) != 0)
            {
                if (key is not null) Apply(key);
                await AnswerAsync(context, Good(context.Request, key));
                return;
            }
            Interlocked.Increment(ref _failed);
            var way = Ways[Random.Shared.Next(Ways.Length)];
            // A server that refuses for want of time has done nothing.
            if (key is not null && way != "429" && number % 2 == 0)
            {
                Apply(key);
                Interlocked.Increment(ref _failedAfterwards);
            }
            await FailAsync(context, way);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    private void Apply(string key) => _applied.AddOrUpdate(key, 1, static (_, count) => count + 1);

    private static async Task FailAsync(HttpContext context, string way)
    {
        if (int.TryParse(way, out var status))
        {
            context.Response.StatusCode = status;
            await AnswerAsync(context, """{"error":"out of order"}""");
            return;
        }
        if (way != "reset")
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 4000;
            await context.Response.StartAsync();
            if (way == "reset in body") await context.Response.WriteAsync("{\"agents\":[{\"id\":\"half");
            await context.Response.Body.FlushAsync();
        }
        context.Abort();
    }

    private static async Task AnswerAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(body);
        await context.Response.WriteAsync(body);
    }

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync();
    }

    /// <summary>What a write is known by: each has a name of its own.</summary>
    private static string Key(HttpRequest request, string body) =>
        request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true ? body[body.IndexOf("key-", StringComparison.Ordinal)..][..40]
        : JsonDocument.Parse(body).RootElement.EnumerateObject()
        .First(static field => field.Value.ValueKind == JsonValueKind.String && field.Value.GetString()!.StartsWith("key-", StringComparison.Ordinal)).Value
        .GetString()!;

    private string Good(HttpRequest request, string? key) => (request.Method, request.Path.Value!.Split('/')[^1]) switch
    {
        ("GET", "agent") => """{"agents":[{"id":"a1","name":"whole"},{"id":"a2","name":"whole"}]}""",
        ("GET", "conversation") => Page(int.Parse(request.Query["page"]!, CultureInfo.InvariantCulture)),
        ("GET", "status") => _looks.AddOrUpdate(request.Path, 1, static (_, looks) => looks + 1) < 3 ? """{"status":"running"}"""
            : """{"status":"success","result":{"agent":{"id":"a1","name":"whole"}}}""",
        ("POST", "conversation") => $$"""{"conversation":{"id":"{{key}}"} }""",
        ("POST", "upload") => """{"success":true,"documents":[{"id":"d1"}],"errors":[]}""",
        ("POST", _) => $$"""{"task_id":"{{key}}","status":"queued"}""",
        _ => $$"""{"user":{"id":"{{key}}"} }""",
    };

    private static string Page(int number) =>
        $$"""{"conversations":[{{string.Join(',', Enumerable.Range((number - 1) * 10, 10).Select(static id =>
            $$"""{"id":"c{{id}}"}"""))}}],"pagination":{"page":{{number}},"per_page":10,"total":30,"pages":3} }""";
}
