namespace Knowrithm.Client;

/// <summary>Whether two listed items are the same one.</summary>
internal static class PageIdentity
{
    public static bool Same<T>(T one, T other) => (one, other) switch
    {
        (IIdentified a, IIdentified b) => a.Id.Length > 0 && a.Id == b.Id,
        (INumbered a, INumbered b) => a.Id is not null && a.Id == b.Id,
        _ => EqualityComparer<T>.Default.Equals(one, other),
    };
}
