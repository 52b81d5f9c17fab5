using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Events;

namespace Acme.IntegrationHub;

/// <summary>
/// <c>GET /parked</c>, <c>POST /parked/{id}/retry</c>: for the person who mends what was wrong. Reasons and names, never the content of an event.
/// </summary>
internal static class ParkedEndpoints
{
    public static void MapParkedEvents(this WebApplication app, string? key)
    {
        if (string.IsNullOrEmpty(key)) return;
        var expected = Encoding.UTF8.GetBytes($"Bearer {key}");
        var group = app.MapGroup("/parked").AddEndpointFilter(async (context, next) =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.HttpContext.Request.Headers.Authorization.ToString()), expected)
            ? await next(context) : Results.NotFound());
        group.MapGet("/", (IEventOperations operations, CancellationToken cancellationToken) => ListAsync(operations, cancellationToken));
        group.MapPost("/{id}/retry", async (string id, IEventOperations operations) => await operations.RequeueAsync(new() { Ids = [id] }) > 0
            ? Results.Accepted() : Results.NotFound());
    }

    private static async Task<List<ParkedEvent>> ListAsync(IEventOperations operations, CancellationToken cancellationToken)
    {
        var parked = new List<ParkedEvent>();
        await foreach (var letter in operations.ListDeadLettersAsync(cancellationToken: cancellationToken))
            parked.Add(new(letter.Id, letter.Event.Type, letter.Handler, letter.Attempts, letter.Event.ReceivedAt, letter.Error.Text));
        return parked;
    }

    internal sealed record ParkedEvent(string Id, string Event, string Handler, int Attempts, DateTimeOffset ReceivedAt, string? Reason);
}
