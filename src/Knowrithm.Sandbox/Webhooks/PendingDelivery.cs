using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed record PendingDelivery(Webhook Webhook, string Event, string Timestamp, JsonObject Data, int Attempt, int Generation)
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
