using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Knowrithm.Client.Tests;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>
/// Deliveries that fail in each way, on the bare socket, and come again as they should be; what was seen becomes the second table of
/// <c>docs/reliability.md</c>.
/// </summary>
public sealed class DeliveryFaultTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// What is wrong, how it is sent, the answer to it, how often it is handled, the answer to the redelivery, and how often it has been handled
    /// then.
    /// </summary>
    private static readonly (string Name, Func<WebhookDelivery, string> Text, bool HangsUp, int Answer, int Handled, int Again)[] Failures =
    [
        ("nothing", static delivery => Whole(delivery), false, 200, 1, 200),
        ("sender gone in headers", static delivery => Whole(delivery)[..60], true, 0, 0, 200),
        ("sender gone before the body", static delivery => Head(delivery, delivery.Body.Length), true, 0, 0, 200),
        ("sender gone in the body", static delivery => Whole(delivery)[..^10], true, 0, 0, 200),
        ("answer lost", static delivery => Whole(delivery), true, 0, 1, 200),
        ("body longer than its Content-Length", static delivery => Head(delivery, delivery.Body.Length - 5) + Body(delivery), false, 403, 0, 200),
        ("truncated JSON, signed", static delivery => Whole(Signed(Body(delivery)[..^10])), false, 400, 0, 200),
        ("empty, signed", static _ => Whole(Signed("")), false, 400, 0, 200),
        ("an array, signed", static _ => Whole(Signed("[]")), false, 400, 0, 200),
        ("truncated JSON, signature of the whole", static delivery => Head(delivery, delivery.Body.Length - 10) + Body(delivery)[..^10], false, 403, 0, 200),
        ("no Content-Length, in chunks", static delivery => Head(delivery, null)
            .Replace("Content-Length: 0", "Transfer-Encoding: chunked", StringComparison.Ordinal) +
            $"{delivery.Body.Length:x}\r\n{Body(delivery)}\r\n0\r\n\r\n", false, 200, 1, 200),
        ("chunks that are none", static delivery => Head(delivery, null)
            .Replace("Content-Length: 0", "Transfer-Encoding: chunked", StringComparison.Ordinal) + $"xyz\r\n{Body(delivery)}", false, 400, 0, 200),
        ("called HTML", static delivery => Whole(delivery).Replace("application/json", "text/html", StringComparison.Ordinal), false, 200, 1, 200),
        ("called nothing", static delivery => Whole(delivery).Replace("Content-Type: application/json\r\n", "", StringComparison.Ordinal), false, 200, 1, 200),
        ("no signature", static delivery => Whole(delivery).Replace("X-Knowrithm-Signature", "X-Other", StringComparison.Ordinal), false, 403, 0, 200),
        ("a day old", static _ => Whole(Receiver.Lead(at: Now.AddDays(-1))), false, 403, 0, 200),
        ("a day ahead", static _ => Whole(Receiver.Lead(at: Now.AddDays(1))), false, 200, 1, 200),
        ("handler fails", static delivery => Whole(delivery).Replace("X-Test: ", "X-Test: fail", StringComparison.Ordinal), false, 500, 1, 200),
        ("too long, announced", static delivery => Head(delivery, 2_000_000), false, 413, 0, 200),
    ];

    [Fact]
    public async Task Every_failure_of_a_delivery_ends_as_promised()
    {
        var table = new StringBuilder("| What is wrong | Answer | Handled | Delivered again | Handled in all |\n|---|---|---|---|---|\n");

        foreach (var failure in Failures)
        {
            var (handled, fails) = (0, failure.Name == "handler fails");
            var whole = new TaskCompletionSource();
            await using var receiver = await Receiver.StartAsync(
                webhooks => webhooks.AddHandler<LeadCreated>((_, _, _) =>
                {
                    handled++;
                    whole.TrySetResult();
                    return fails ? throw new InvalidOperationException("The handler fails.") : Task.CompletedTask;
                }),
                static builder => builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)),
                options: static options => options.MaxAge = TimeSpan.FromHours(1));
            var delivery = Receiver.Lead(at: Now);

            var answer = await SendAsync(receiver, failure.Text(delivery), failure.HangsUp ? whole.Task : null, failure.Handled > 0);
            var before = handled;
            fails = false;
            // A day ahead it was another event.
            var again = await receiver.StatusAsync(failure.Name == "a day ahead" ? Receiver.Lead(at: Now.AddDays(1), attempt: 2)
                : Receiver.Lead(at: Now, attempt: 2));

            Assert.Equal((failure.Name, failure.Answer, failure.Handled, failure.Again), (failure.Name, answer, before, again));
            Assert.Equal(failure.Name == "handler fails" ? 2 : 1, handled);
            table.Append(CultureInfo.InvariantCulture,
                $"| {failure.Name} | {(answer == 0 ? "nobody there" : answer)} | {before} | {again} " +
                $"| {handled}{(failure.Name == "handler fails" ? ", once well" : "")} |\n");
        }

        Assert.Null(ReliabilityPage.Check("deliveries", table.ToString()));
    }

    private static async Task<int> SendAsync(Receiver receiver, string text, Task? handled, bool isHandled)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", receiver.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        if (handled is not null)
        {
            if (isHandled) await handled;
            client.Client.Shutdown(SocketShutdown.Send);
            client.Client.LingerState = new(true, 0);
            return 0;
        }
        using var reader = new StreamReader(stream);
        return int.Parse((await reader.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static string Whole(WebhookDelivery delivery) => Head(delivery, delivery.Body.Length) + Body(delivery);

    private static string Head(WebhookDelivery delivery, int? length) =>
        $"POST {Receiver.Path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Test: \r\nX-Knowrithm-Signature: " +
        $"{delivery.Signature}\r\nContent-Length: {length ?? 0}\r\n\r\n";

    private static string Body(WebhookDelivery delivery) => Encoding.UTF8.GetString(delivery.Body.Span);

    private static WebhookDelivery Signed(string body) => WebhookSigner.Sign(Receiver.Secret, Encoding.UTF8.GetBytes(body));
}
