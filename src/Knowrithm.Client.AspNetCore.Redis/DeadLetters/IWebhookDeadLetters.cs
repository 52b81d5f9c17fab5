namespace Knowrithm.Client.Webhooks;

/// <summary>Events that kept failing. They stay until somebody puts them back or removes them. In the services after <c>UseRedisQueue</c>.</summary>
public interface IWebhookDeadLetters
{
    /// <summary>All of them, oldest first.</summary>
    /// <param name="cancellationToken">Ends the walk.</param>
    IAsyncEnumerable<WebhookDeadLetter> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Has one handled again, by the handlers that failed alone, with all its runs before it.</summary>
    /// <param name="id">Its <see cref="WebhookDeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when there is none of that id.</returns>
    Task<bool> PutBackAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Removes one for good.</summary>
    /// <param name="id">Its <see cref="WebhookDeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when there is none of that id.</returns>
    Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Puts back all that are there now.</summary>
    /// <param name="cancellationToken">Stops between two.</param>
    /// <returns>How many.</returns>
    async Task<int> PutBackAllAsync(CancellationToken cancellationToken = default)
    {
        var ids = new List<string>();
        await foreach (var letter in ListAsync(cancellationToken)) ids.Add(letter.Id);
        var count = 0;
        foreach (var id in ids)
            if (await PutBackAsync(id, cancellationToken)) count++;
        return count;
    }
}
