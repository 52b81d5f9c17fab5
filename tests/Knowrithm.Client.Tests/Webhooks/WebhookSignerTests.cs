using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Tests;

public sealed class WebhookSignerTests
{
    private const string Secret = "whsec_canary";
    private static readonly DateTimeOffset Then = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1));

    [Fact]
    public void A_delivery_verifies_and_parses()
    {
        var delivery = WebhookSigner.Create(Secret, WebhookEventType.LeadCreated, new { id = "lead_1", FirstName = "Ada" }, attempt: 3, timestamp: Then);
        Assert.True(WebhookSignature.IsValid(delivery.Body.Span, delivery.Signature, Secret));
        Assert.False(WebhookSignature.IsValid(delivery.Body.Span, delivery.Signature, "whsec_other"));
        var @event = Assert.IsType<LeadCreated>(KnowrithmEvent.Parse(delivery.Body.Span));
        Assert.Equal(("lead_1", "Ada", 3, Then), (@event.Lead.Id, @event.Lead.FirstName, @event.Attempt, @event.Timestamp));
        Assert.DoesNotContain("canary", $"{delivery} {JsonSerializer.Serialize(delivery)}");
    }

    [Fact]
    public void Resources_and_metadata_and_raw_json_can_be_sent()
    {
        var lead = new Lead { Id = "lead_1", Status = LeadStatus.Qualified, CreatedAt = Then };
        var @event = (LeadUpdated)KnowrithmEvent.Parse(WebhookSigner.Create(Secret, WebhookEventType.LeadUpdated, lead).Body.Span);
        Assert.Equal(("lead_1", LeadStatus.Qualified, Then), (@event.Lead.Id, @event.Lead.Status, @event.Lead.CreatedAt));

        var raw = WebhookSigner.Create(Secret, new("billing.paid"), JsonDocument.Parse("[1, 2]").RootElement, attempt: null);
        Assert.Equal("[1, 2]", Assert.IsType<UnknownEvent>(KnowrithmEvent.Parse(raw.Body.Span)).Data.GetRawText().Replace(",", ", ").Replace("  ", " "));
        Assert.Null(KnowrithmEvent.Parse(raw.Body.Span).Attempt);

        var typed = WebhookSigner
            .Create(Secret, new("x"), 5, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<int>)JsonSerializerOptions.Default.GetTypeInfo(typeof(int)));
        Assert.Equal(5, KnowrithmEvent.Parse(typed.Body.Span).Data.GetInt32());
        Assert.Equal(JsonValueKind.Null, KnowrithmEvent.Parse(WebhookSigner.Create(Secret, new("x"), (object?)null).Body.Span).Data.ValueKind);
    }

    [Fact]
    public void Time_comes_from_the_clock_given()
    {
        var delivery = WebhookSigner.Create(Secret, WebhookEventType.AgentCreated, new { id = "a" }, timeProvider: new FakeTimeProvider(Then));
        Assert.Equal(Then, KnowrithmEvent.Parse(delivery.Body.Span).Timestamp);
    }

    [Fact]
    public void A_redelivery_has_another_signature_and_the_same_key()
    {
        var first = WebhookSigner.Create(Secret, WebhookEventType.AgentCreated, new { id = "a" }, 1, Then);
        var second = WebhookSigner.Create(Secret, WebhookEventType.AgentCreated, new { id = "a" }, 2, Then);
        Assert.NotEqual(first.Signature, second.Signature);
        Assert.Equal(KnowrithmEvent.Parse(first.Body.Span).DeduplicationKey, KnowrithmEvent.Parse(second.Body.Span).DeduplicationKey);
    }

    [Fact]
    public async Task A_request_carries_the_body_and_the_headers()
    {
        var delivery = WebhookSigner.Sign(Secret, "{ odd"u8);
        using var request = delivery.ToHttpRequestMessage(new("/hooks", UriKind.Relative));
        Assert.Equal(HttpMethod.Post, request.Method);
        Assert.Equal(delivery.Body.ToArray(), await request.Content!.ReadAsByteArrayAsync());
        Assert.Equal("application/json", request.Content.Headers.ContentType!.ToString());
        Assert.Equal([WebhookSignature.Compute("{ odd"u8, Secret)], request.Headers.GetValues(WebhookSignature.HeaderName));
        Assert.Equal([delivery.Headers["x-knowrithm-request-id"]], request.Headers.GetValues("X-Knowrithm-Request-Id"));
    }

    [Fact]
    public void It_refuses_a_blank_secret() => Assert.Throws<ArgumentException>(() => WebhookSigner.Sign(" ", "{}"u8));
}
