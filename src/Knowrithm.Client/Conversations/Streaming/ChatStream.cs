using System.Runtime.CompilerServices;

namespace Knowrithm.Client;

/// <summary>A conversation's events, for as long as there is a reader.</summary>
internal static class ChatStream
{
    public static async IAsyncEnumerable<ChatStreamEvent> ReadAsync(ChatStreamSource source, ChatStreamOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var session = new ChatStreamSession(source, options, polls: true, cancellationToken);
        await using (session.ConfigureAwait(false))
        {
            while (true) yield return await session.NextAsync().ConfigureAwait(false);
        }
    }
}
