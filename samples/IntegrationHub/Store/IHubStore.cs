namespace Acme.IntegrationHub;

/// <summary>Small facts that must survive a restart: which lead a conversation belongs to, what was already said in a channel.</summary>
internal interface IHubStore
{
    Task<string?> GetAsync(string key, CancellationToken cancellationToken);

    Task SetAsync(string key, string value, CancellationToken cancellationToken);
}
