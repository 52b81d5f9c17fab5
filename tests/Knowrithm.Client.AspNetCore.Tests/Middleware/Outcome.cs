using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.AspNetCore.Tests.Middleware;

/// <summary>What becomes of a delivery, and the receiver's status for it.</summary>
internal sealed record Outcome(string Name, int Status, Func<WebhookDelivery> Delivery)
{
    public const int BodyLimit = 4096;

    public static Outcome[] All { get; } =
    [
        new("handled", 200, static () => Receiver.Lead("good")),
        new("handler fails", 500, static () => Receiver.Lead("fails")),
        new("store away", 503, static () => Receiver.Lead("away")),
        new("forged", 403, static () => Receiver.Lead(secret: "whsec_guessed")),
        new("not an event", 400, static () => WebhookSigner.Sign(Receiver.Secret, "[]"u8)),
        new("too large", 413, static () => WebhookSigner.Sign(Receiver.Secret, Encoding.UTF8.GetBytes(new string('x', BodyLimit + 1)))),
    ];
}
