namespace Knowrithm.Client.Events;

/// <summary>A field whose change is a change of the item.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Read">Its value.</param>
internal readonly record struct FeedField<T>(string Name, Func<T, object?> Read);
