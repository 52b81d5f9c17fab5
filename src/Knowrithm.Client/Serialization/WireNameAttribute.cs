namespace Knowrithm.Client.Serialization;

/// <summary>The keys under which an envelope carries an entity (<c>{"agent":{…}}</c>) and lists of it (<c>{"agents":[…]}</c>, also the deleted ones).</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WireNameAttribute(string entity, params string[] lists) : Attribute
{
    public string Entity { get; } = entity;

    public string[] Lists { get; } = lists;
}
