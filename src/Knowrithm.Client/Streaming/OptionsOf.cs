using System.Runtime.CompilerServices;

namespace Knowrithm.Client;

/// <summary>
/// The options of the client that a resource belongs to. Refit generates the class behind the interface, so it has no place of its own for them, and what is asked before the
/// first answer (how long to wait for a stream) cannot learn it from an answer.
/// </summary>
internal static class OptionsOf
{
    private static readonly ConditionalWeakTable<IConversationsApi, KnowrithmClientOptions> Options = [];

    public static IConversationsApi Set(IConversationsApi conversations, KnowrithmClientOptions options)
    {
        Options.Add(conversations, options);
        return conversations;
    }

    /// <summary>The client's options; the defaults for a double.</summary>
    public static KnowrithmClientOptions Of(IConversationsApi conversations) => Options.TryGetValue(conversations, out var options) ? options : new();
}
