using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Tests;

public sealed class WebhookSecretsTests
{
    private static readonly byte[] Body = """{"event":"agent.created"}"""u8.ToArray();
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Theory]
    [InlineData("whsec_new", WebhookVerification.Valid)]
    [InlineData("whsec_old", WebhookVerification.Valid)]
    [InlineData("whsec_older", WebhookVerification.Valid)]
    [InlineData("whsec_retired", WebhookVerification.Mismatch)]
    public void Every_active_secret_is_accepted_and_no_other(string signedWith, WebhookVerification expected)
    {
        var header = WebhookSignature.Compute(Body, signedWith);
        Assert.Equal(expected, WebhookSignature.Verify(Body, header, new WebhookSecrets("whsec_new", "whsec_old", "whsec_older")));
        Assert.Equal(expected, WebhookSignature.Verify(Body, header, new WebhookSecrets(new List<string> { "whsec_older", "whsec_old", "whsec_new" })));
    }

    [Fact]
    public void A_retired_secret_is_refused_by_the_next_set()
    {
        var header = WebhookSignature.Compute(Body, "whsec_old");
        Assert.True(WebhookSignature.IsValid(Body, header, new WebhookSecrets("whsec_new", "whsec_old")));
        Assert.False(WebhookSignature.IsValid(Body, header, new WebhookSecrets("whsec_new")));
    }

    public static TheoryData<string?[]> NoSecrets => new(
        [],
        [null],
        [""],
        ["   "],
        ["whsec_canary", ""],
        ["whsec_canary", null],
        ["whsec_canary", "whsec_canary\udc00"]);

    [Theory]
    [MemberData(nameof(NoSecrets))]
    public void No_secret_or_a_blank_one_fails_where_it_is_configured(string?[] secrets)
    {
        var error = Assert.Throws<ArgumentException>(() => new WebhookSecrets(secrets));
        Assert.DoesNotContain("canary", error.ToString());
        if (secrets.Length > 0) Assert.Throws<ArgumentException>(() => new WebhookSecrets(secrets[0]!, secrets[1..]!));
    }

    [Fact]
    public void A_set_of_secrets_prints_none_of_them()
    {
        var secrets = new WebhookSecrets("canary_one", "canary_two");
        Assert.Equal(2, secrets.Count);
        Assert.DoesNotContain("canary", $"{secrets}");
        Assert.DoesNotContain("canary", JsonSerializer.Serialize(secrets));
        Assert.DoesNotContain("canary", JsonSerializer.Serialize<object>(secrets, WithFields));
        Assert.Equal("{ToString(),nq}", typeof(WebhookSecrets).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        Assert.All(
            typeof(WebhookSecrets).GetFields(BindingFlags.Instance | BindingFlags.NonPublic),
            static field => Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State));
    }

    [Fact]
    public async Task One_set_serves_many_threads()
    {
        var secrets = new WebhookSecrets("whsec_new", "whsec_old");
        var deliveries = Enumerable.Range(0, 200).Select(i => (Body: new byte[i], Secret: i % 3 == 0 ? "whsec_other" : i % 3 == 1 ? "whsec_old" : "whsec_new"))
            .ToArray();
        var valid = 0;
        await Parallel.ForEachAsync(deliveries, (delivery, _) =>
        {
            if (WebhookSignature.IsValid(delivery.Body, WebhookSignature.Compute(delivery.Body, delivery.Secret), secrets)) Interlocked.Increment(ref valid);
            return ValueTask.CompletedTask;
        });
        Assert.Equal(deliveries.Count(d => d.Secret != "whsec_other"), valid);
    }
}
