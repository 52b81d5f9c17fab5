using System.Text;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class AnswerTests
{
    private static readonly byte[] Good = Receiver.Lead().Body.ToArray();

    private static readonly string Signature = Receiver.Lead().Signature;

    public static TheoryData<string, byte[], string?, int> Deliveries => new()
    {
        { "signed", Good, Signature, 200 },
        { "upper-case digits", Good, "sha256=" + Signature[7..].ToUpperInvariant(), 200 },
        { "no header", Good, null, 403 },
        { "empty header", Good, "", 403 },
        { "no prefix", Good, Signature[7..], 403 },
        { "another prefix", Good, "sha1=" + Signature[7..], 403 },
        { "upper-case prefix", Good, "SHA256=" + Signature[7..], 403 },
        { "a digit short", Good, Signature[..^1], 403 },
        { "a digit long", Good, Signature + "0", 403 },
        { "two signatures", Good, Signature + ", " + Signature, 403 },
        { "another secret", Good, Receiver.Lead(secret: "whsec_other").Signature, 403 },
        { "another body", [.. Good, (byte)' '], Signature, 403 },
        { "no body", [], Signature, 403 },
        { "signed, empty", [], Sign([]), 400 },
        { "signed, no JSON", "nonsense"u8.ToArray(), Sign("nonsense"u8), 400 },
        { "signed, an array", "[]"u8.ToArray(), Sign("[]"u8), 400 },
        { "signed, no event", "{}"u8.ToArray(), Sign("{}"u8), 400 },
        { "signed, no UTF-8", [0x7b, 0xff, 0x7d], Sign([0x7b, 0xff, 0x7d]), 400 },
        { "signed, 1 MB of nesting", Nested, Sign(Nested), 400 },
        { "signed, an unknown event", "{\"event\":\"moon.landed\"}"u8.ToArray(), Sign("{\"event\":\"moon.landed\"}"u8), 200 },
        { "signed, data missing", "{\"event\":\"lead.created\"}"u8.ToArray(), Sign("{\"event\":\"lead.created\"}"u8), 200 },
        { "signed, data null", "{\"event\":\"lead.created\",\"data\":null}"u8.ToArray(), Sign("{\"event\":\"lead.created\",\"data\":null}"u8), 200 },
        { "signed, data an array", "{\"event\":\"lead.created\",\"data\":[1]}"u8.ToArray(), Sign("{\"event\":\"lead.created\",\"data\":[1]}"u8), 200 },
        { "signed, twice the same key", "{\"event\":\"x\",\"event\":\"lead.created\",\"data\":{\"id\":1,\"id\":\"2\"}}"u8.ToArray(),
            Sign("{\"event\":\"x\",\"event\":\"lead.created\",\"data\":{\"id\":1,\"id\":\"2\"}}"u8), 200 },
    };

    private static byte[] Nested { get; } =
        Encoding.UTF8.GetBytes("{\"event\":\"lead.created\",\"data\":" + new string('[', 500_000) + new string(']', 500_000) + "}");

    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task Delivery_is_answered_by_what_it_is(string what, byte[] body, string? signature, int expected)
    {
        var handled = 0;
        await using var receiver =
            await Receiver.StartAsync(builder => builder.AddHandler<KnowrithmEvent>((_, _, _) => Task.FromResult(Interlocked.Increment(ref handled))));
        using var request = new HttpRequestMessage(HttpMethod.Post, Receiver.Path) { Content = new ByteArrayContent(body) };
        if (signature is not null) request.Headers.TryAddWithoutValidation(WebhookSignature.HeaderName, signature);

        using var response = await receiver.Http.SendAsync(request);

        Assert.True(expected == (int)response.StatusCode, $"{what}: {(int)response.StatusCode}");
        Assert.Equal(expected == 200 ? 1 : 0, handled);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(false, 202, null)]
    [InlineData(true, 503, "5")]
    public async Task A_delivery_that_is_forwarded_is_answered_by_whether_the_bus_has_it(bool fails, int expected, string? retryAfter)
    {
        await using var receiver = await Receiver.StartAsync(builder => builder.ForwardTo((_, _, _) => fails ? throw new IOException("away") : default));

        using var response = await receiver.SendAsync(Receiver.Lead());

        Assert.Equal((expected, retryAfter), ((int)response.StatusCode, response.Headers.RetryAfter?.ToString()));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_signature_header_is_refused_even_if_it_is_right_or_empty(bool right)
    {
        await using var receiver = await Receiver.StartAsync(static builder => builder.AddFallback("all", static (_, _, _) => Task.CompletedTask));
        var delivery = Receiver.Lead();

        Assert.Equal(403, await receiver
            .StatusAsync(delivery, request => request.Headers.TryAddWithoutValidation(WebhookSignature.HeaderName, right ? delivery.Signature : "")));
    }

    [Fact]
    public async Task Refusals_for_a_signature_look_all_alike()
    {
        await using var receiver = await Receiver.StartAsync(static builder => builder.AddFallback("all", static (_, _, _) => Task.CompletedTask));
        var answers = new HashSet<string>();
        foreach (var signature in new[] { null, "", "sha256=zz", Receiver.Lead(secret: "whsec_other").Signature })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Receiver.Path) { Content = new ByteArrayContent(Good) };
            if (signature is not null) request.Headers.TryAddWithoutValidation(WebhookSignature.HeaderName, signature);
            using var response = await receiver.Http.SendAsync(request);
            response.Headers.Date = null;
            answers.Add($"{response}{await response.Content.ReadAsStringAsync()}");
        }
        Assert.Single(answers);
    }

    [Theory]
    [InlineData(59, 200)]
    [InlineData(60, 200)]
    [InlineData(61, 403)]
    public async Task Older_than_the_maximum_age_is_refused(int minutes, int expected)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddMinutes(minutes));
        await using var receiver = await Receiver.StartAsync(
            static builder => builder.AddFallback("all", static (_, _, _) => Task.CompletedTask), builder => builder.Services.AddSingleton<TimeProvider>(time),
                options: static options => options.MaxAge = TimeSpan.FromHours(1));

        Assert.Equal(expected, await receiver.StatusAsync(Receiver.Lead()));
    }

    [Fact]
    public async Task Without_a_date_a_maximum_age_cannot_hold()
    {
        await using var receiver =
            await Receiver.StartAsync(static builder => builder.AddFallback("all", static (_, _, _) => Task.CompletedTask),
                options: static options => options.MaxAge = TimeSpan.FromDays(36500));

        Assert.Equal(403, await receiver.StatusAsync(WebhookSigner.Sign(Receiver.Secret, "{\"event\":\"lead.created\"}"u8)));
    }

    [Fact]
    public async Task What_nobody_wants_is_taken()
    {
        await using var receiver =
            await Receiver.StartAsync(static builder => builder.AddHandler<AgentCreated>(static (_, _, _) => throw new InvalidOperationException()));

        Assert.Equal(200, await receiver.StatusAsync(Receiver.Lead()));
    }

    [Fact]
    public async Task Other_methods_are_not_its_business()
    {
        await using var receiver = await Receiver.StartAsync(static builder => builder.AddFallback("all", static (_, _, _) => Task.CompletedTask));

        using var response = await receiver.Http.GetAsync(new Uri(Receiver.Path, UriKind.Relative));

        Assert.Equal(405, (int)response.StatusCode);
    }

    private static string Sign(ReadOnlySpan<byte> body) => WebhookSignature.Compute(body, Receiver.Secret);
}
