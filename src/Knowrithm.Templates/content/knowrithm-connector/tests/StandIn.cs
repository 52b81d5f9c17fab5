using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowrithmApp.Tests;

/// <summary>AcmeCrm in this process: the routes that the connector calls, as strict as AcmeCrm itself.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private const int Longest = 80;

    private static readonly string[] Fields = ["email", "first_name", "last_name", "phone", "status", "source"];

    private readonly ConcurrentDictionary<string, string> _contacts = [];
    private readonly WebApplication _app;
    private Fault? _fault;
    private int _hits;

    private StandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Use(FailAsync);
        _app.MapPut("/contacts/{id}", PutAsync);
    }

    public Uri Address => new(_app.Urls.First());

    public string Token { get; set; } = "token";

    /// <summary>The number of requests that were refused by the fault.</summary>
    public int Hits => Volatile.Read(ref _hits);

    /// <summary>What it holds, in an order that does not depend on the order of arrival.</summary>
    public IReadOnlyList<string> Contents => [.. _contacts.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Value)];

    public static async Task<StandIn> StartAsync()
    {
        var standIn = new StandIn();
        await standIn._app.StartAsync();
        return standIn;
    }

    public void Fail(Fault? fault) => (_fault, _hits) = (fault, 0);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> PutAsync(string id, HttpRequest request)
    {
        if (request.Headers.Authorization != $"Bearer {Token}") return Refuse(401, "The token is not valid");
        if (await JsonNode.ParseAsync(request.Body) is not JsonObject contact) return Refuse(400, "The body must be an object");
        foreach (var (name, value) in contact)
        {
            if (!Fields.Contains(name)) return Refuse(400, $"{name} is not a field");
            if (value?.GetValueKind() != JsonValueKind.String) return Refuse(400, $"{name} must be a text");
            if (value.GetValue<string>() is var text && (text.Length > Longest || text.Any(char.IsControl))) return Refuse(400, $"{name} must be a line");
        }
        _contacts[id] = contact.ToJsonString();
        return Results.NoContent();
    }

    private async Task FailAsync(HttpContext http, RequestDelegate next)
    {
        if (_fault is not { } fault || Interlocked.Increment(ref _hits) > fault.Times)
        {
            await next(http);
            return;
        }
        if (fault.IsResponseLost)
        {
            http.Response.Body = new MemoryStream();
            await next(http);
            http.Abort();
            return;
        }
        if (fault.RetryAfterSeconds is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Refuse(fault.Status, fault.Message).ExecuteAsync(http);
    }

    private static IResult Refuse(int status, string message) => Results.Json(new { message }, statusCode: status);
}
