using System.Runtime.CompilerServices;

namespace Knowrithm.Client;

/// <summary>
/// The clock of the client that a resource belongs to. Refit generates the class behind the interface, so it has no place of its own for it, and what is asked before the
/// first answer (how long to wait for a stream) cannot learn it from an answer.
/// </summary>
internal static class ClientClock
{
    private static readonly ConditionalWeakTable<IConversationsApi, TimeProvider> Clocks = [];

    public static IConversationsApi Set(IConversationsApi conversations, TimeProvider time)
    {
        Clocks.Add(conversations, time);
        return conversations;
    }

    /// <summary>The client's clock; that of the system for a double.</summary>
    public static TimeProvider Of(IConversationsApi conversations) => Clocks.TryGetValue(conversations, out var time) ? time : TimeProvider.System;
}
