namespace Knowrithm.Client;

/// <summary>An entity with an id of its own.</summary>
internal interface IIdentified
{
    string Id { get; }
}
