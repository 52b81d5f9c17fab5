namespace Knowrithm.Client.Events;

/// <summary>A state to write, on the condition that nobody has written it since it was read.</summary>
/// <param name="List">The list.</param>
/// <param name="State">The state, with the version that was read: 0 when it must not exist yet. The store writes the next version.</param>
public readonly record struct ChangeStateWrite(string List, ChangeState State);
