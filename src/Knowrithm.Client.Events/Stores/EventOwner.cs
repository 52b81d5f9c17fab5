namespace Knowrithm.Client.Events;

/// <summary>
/// The application and account that events belong to. It is part of every key, row and subject, so that several applications and accounts
/// can share one store.
/// </summary>
/// <param name="Application">The application's name.</param>
/// <param name="Account">The Knowrithm account; empty for the only one.</param>
public readonly record struct EventOwner(string Application, string Account);
