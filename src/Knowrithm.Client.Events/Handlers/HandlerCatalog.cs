namespace Knowrithm.Client.Events;

/// <summary>The handlers of this instance.</summary>
internal sealed class HandlerCatalog(IEnumerable<HandlerEntry> entries)
{
    // There are databases that do not tell "a" from "A".
    private readonly Dictionary<string, HandlerEntry> _byName = entries.ToDictionary(static entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<HandlerSubscription> Subscriptions => [.. _byName.Values.Select(static entry => entry.Subscription)];

    public IReadOnlyList<string> Names => [.. _byName.Keys];

    public IReadOnlyList<string> Unordered => [.. _byName.Values.Where(static entry => !entry.Options.IsOrdered).Select(static entry => entry.Name)];

    public IEnumerable<HandlerEntry> All => _byName.Values;

    public HandlerEntry? Find(string name) => _byName.GetValueOrDefault(name);
}
