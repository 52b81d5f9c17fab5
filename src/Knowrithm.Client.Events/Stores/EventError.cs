namespace Knowrithm.Client.Events;

/// <summary>The reason why an attempt failed.</summary>
/// <param name="Type">The exception's type.</param>
/// <param name="Text">Its text; may be encrypted.</param>
public readonly record struct EventError(string Type, string? Text);
