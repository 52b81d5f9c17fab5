namespace Knowrithm.Client.Events;

/// <summary>The notes of one subject.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Link">The link back; null for none.</param>
/// <param name="Lines">The lines, oldest first.</param>
public sealed record EventNoteGroup(string Title, string? Link, IReadOnlyList<string> Lines);
