using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>The agent's reply, as types of Microsoft.Extensions.AI.</summary>
internal static class ChatOutput
{
    public static ChatResponse Response(Message answer, string conversationId) => new(new ChatMessage(ChatRole.Assistant, [Text(answer)])
    {
        MessageId = Id(answer),
        CreatedAt = answer.CreatedAt,
        RawRepresentation = answer,
    })
    {
        ResponseId = Id(answer),
        ConversationId = conversationId,
        ModelId = answer.ModelUsed,
        CreatedAt = answer.CreatedAt,
        FinishReason = ChatFinishReason.Stop,
        Usage = Usage(answer),
        RawRepresentation = answer,
    };

    public static ChatResponseUpdate Update(ChatStreamEvent news, string conversationId)
    {
        var update = new ChatResponseUpdate { Role = ChatRole.Assistant, ConversationId = conversationId, RawRepresentation = news };
        if (news is not ChatResponseEvent { Message: var answer }) return update;
        update.Contents = Usage(answer) is { } usage ? [Text(answer), new UsageContent(usage)] : [Text(answer)];
        update.MessageId = update.ResponseId = Id(answer);
        update.ModelId = answer.ModelUsed;
        update.CreatedAt = answer.CreatedAt;
        update.FinishReason = ChatFinishReason.Stop;
        update.RawRepresentation = answer;
        return update;
    }

    private static TextContent Text(Message answer) => new(answer.Content) { RawRepresentation = answer, Annotations = Citations.Of(answer) };

    private static UsageDetails? Usage(Message answer) => answer.TokensUsed is { } tokens ? new() { TotalTokenCount = tokens } : null;

    private static string? Id(Message answer) => answer.Id.Length > 0 ? answer.Id : null;
}
