using System.Text;

namespace Knowrithm.Sandbox;

/// <summary>An event as it is sent. Without a name it is a comment; without a number it is never repeated.</summary>
internal sealed record ChatEvent(string? Name, string Data, long? Number)
{
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(
        Name is null ? $": {Data}\n\n" : $"event: {Name}\n{(Number is null ? "" : $"id: {Number}\n")}data: {Data}\n\n");

    public bool IsHeartbeat => Name is null or "heartbeat";
}
