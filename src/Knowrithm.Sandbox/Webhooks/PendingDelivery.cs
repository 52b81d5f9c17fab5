using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <param name="Webhook">The receiver.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Timestamp">The event's time, the same in every attempt.</param>
/// <param name="Data">The event's data.</param>
/// <param name="Attempt">The number of the attempt.</param>
/// <param name="Generation">The number of resets before it.</param>
/// <param name="Number">The number of the event's delivery to this webhook, which its attempts share.</param>
internal sealed record PendingDelivery(Webhook Webhook, string Event, string Timestamp, JsonObject Data, int Attempt, int Generation, long Number = 0)
{
    /// <summary>The attempt is inside the body, so that every redelivery has a signature of its own.</summary>
    public byte[] Body() => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["event"] = Event,
        ["timestamp"] = Timestamp,
        ["data"] = Data.DeepClone(),
        ["attempt"] = Attempt,
    }.ToJsonString());

    public string Sign(byte[] body)
    {
        // A signature is lower-case hexadecimal.
#pragma warning disable CA1308
        return "sha256=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Webhook.Secret), body)).ToLowerInvariant();
#pragma warning restore CA1308
    }
}
