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

/// <summary>An entity with an id of its own.</summary>
internal interface IIdentified
{
    string Id { get; }
}

/// <summary>An entity whose id is a number. In a list it has one; what creating it responds with may leave it out, as the Swagger file shows.</summary>
internal interface INumbered
{
    int? Id { get; }
}
