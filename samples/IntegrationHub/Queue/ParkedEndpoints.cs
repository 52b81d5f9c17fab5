using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary><c>GET /parked</c>, <c>POST /parked/{id}/retry</c>: for the person who mends what was wrong. Reasons and names, never the content of an event.</summary>
internal static class ParkedEndpoints
{
    public static void MapParkedEvents(this WebApplication app, string? key)
    {
        if (string.IsNullOrEmpty(key)) return;
        var expected = Encoding.UTF8.GetBytes($"Bearer {key}");
        var group = app.MapGroup("/parked").AddEndpointFilter(async (context, next) =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.HttpContext.Request.Headers.Authorization.ToString()), expected) ? await next(context) : Results.NotFound());
        group.MapGet("/", (IServiceProvider services) => ListAsync(services));
        group.MapPost("/{id}/retry", async (string id, IServiceProvider services) => await RetryAsync(services, id) ? Results.Accepted() : Results.NotFound());
    }

    private static async Task<List<ParkedEvent>> ListAsync(IServiceProvider services)
    {
        if (services.GetService<FolderQueue>() is { } queue)
            return [.. queue.Folder.Parked().Select(static entry => new ParkedEvent(entry.Id, Name(entry.Body), entry.Handlers, entry.Runs, entry.ReceivedAt, entry.Reason))];
        var letters = new List<ParkedEvent>();
        await foreach (var letter in services.GetRequiredService<IWebhookDeadLetters>().ListAsync())
            letters.Add(new(letter.Id, Name(letter.Body.Span), letter.Handlers, letter.Runs, letter.ReceivedAt, letter.Error));
        return letters;
    }

    private static async Task<bool> RetryAsync(IServiceProvider services, string id)
    {
        if (services.GetService<FolderQueue>() is { } queue) return queue.Retry(id);
        try
        {
            return await services.GetRequiredService<IWebhookDeadLetters>().PutBackAsync(id);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Name(ReadOnlySpan<byte> body) => KnowrithmEvent.Parse(body).Event.Value;

    internal sealed record ParkedEvent(string Id, string Event, IReadOnlyList<string> Handlers, int Runs, DateTimeOffset ReceivedAt, string? Reason);
}
