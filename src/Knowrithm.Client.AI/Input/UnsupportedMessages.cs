using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>What messages hold that an agent's message cannot carry.</summary>
internal static class UnsupportedMessages
{
    public static bool IsSpeech(ChatMessage message) => message.Role == ChatRole.User || message.Role == ChatRole.Assistant;

    public static IEnumerable<string> Requirements(IEnumerable<ChatMessage> messages)
    {
        foreach (var message in messages)
        {
            if (!IsSpeech(message)) yield return $"a message of the role '{message.Role.Value}'";
            foreach (var content in message.Contents)
                // Usage and reasoning of earlier replies mean nothing to the agent.
                if (content is not (TextContent or TextReasoningContent or UsageContent)) yield return $"a {content.GetType().Name}";
        }
    }
}
