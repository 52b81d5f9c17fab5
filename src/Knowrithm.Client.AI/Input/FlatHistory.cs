using System.Text;
using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>The default form of a history in one message.</summary>
internal static class FlatHistory
{
    public static string Write(IReadOnlyList<ChatMessage> history, string question)
    {
        var text = new StringBuilder("Our conversation so far:\n\n");
        foreach (var message in history) text.Append(message.Role.Value).Append(": ").Append(message.Text).Append("\n\n");
        return text.Append("Now answer this question:\n\n").Append(question).ToString();
    }
}
