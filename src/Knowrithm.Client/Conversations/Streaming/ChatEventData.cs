using System.Net.ServerSentEvents;

namespace Knowrithm.Client;

/// <summary>What a stream's parser makes of an event's data.</summary>
/// <param name="Event">The event, without its id.</param>
/// <param name="Hash">Tells the data from other data under the same id.</param>
internal readonly record struct ChatEventData(ChatStreamEvent Event, int Hash)
{
    public static SseItemParser<ChatEventData> Parse { get; } = static (name, data) =>
    {
        var hash = default(HashCode);
        hash.AddBytes(data);
        return new(ChatEventReader.Read(name, data), hash.ToHashCode());
    };
}
