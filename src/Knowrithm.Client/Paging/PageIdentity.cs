namespace Knowrithm.Client;

/// <summary>Whether two listed items are the same one.</summary>
internal static class PageIdentity
{
    public static bool Same<T>(T one, T other) => (one, other) switch
    {
        (IIdentified a, IIdentified b) => a.Id.Length > 0 && a.Id == b.Id,
        _ => EqualityComparer<T>.Default.Equals(one, other),
    };
}

/// <summary>An entity with an id of its own.</summary>
internal interface IIdentified
{
    string Id { get; }
}
