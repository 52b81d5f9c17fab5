using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Acme.IntegrationHub;

/// <summary>One row a fact, under the hash of its key; those not written for 90 days are deleted at the next start.</summary>
internal sealed class FactStore(IServiceScopeFactory scopes, TimeProvider time) : IHubStore
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <summary>Creates the tables of an empty database. Where the database is shared or has a history, use migrations instead.</summary>
    public async Task PrepareAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<HubContext>();
        await context.Database.EnsureCreatedAsync();
        var limit = time.GetUtcNow().UtcDateTime - Remembered;
        context.RemoveRange(await context.Facts.Where(fact => fact.WrittenAt < limit).ToListAsync());
        await context.SaveChangesAsync();
    }

    public async Task<string?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<HubContext>().Facts.FindAsync([Hash(key)], cancellationToken))?.Value;
    }

    public async Task SetAsync(string key, string value, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(key, value, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another instance wrote it for the first time, too.
            await WriteAsync(key, value, cancellationToken);
        }
    }

    private async Task WriteAsync(string key, string value, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<HubContext>();
        var fact = await context.Facts.FindAsync([Hash(key)], cancellationToken) ?? context.Add(new HubContext.Fact { Id = Hash(key), Value = value }).Entity;
        (fact.Value, fact.WrittenAt) = (value, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
