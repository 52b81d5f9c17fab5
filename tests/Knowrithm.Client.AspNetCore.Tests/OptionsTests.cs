using Knowrithm.Client.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class OptionsTests
{
    public static TheoryData<string, Action<WebhookReceiverOptions>> Mistakes => new()
    {
        { "Knowrithm:Webhooks:Secrets is", static options => options.Secrets = [] },
        { "Knowrithm:Webhooks:Secrets is", static options => options.Secrets = null! },
        { "Knowrithm:Webhooks:Secrets:1", static options => options.Secrets = ["whsec_canary", " "] },
        { "Knowrithm:Webhooks:Secrets:0", static options => options.Secrets = ["whsec_canary\ud800"] },
        { "Knowrithm:Webhooks:BodyLimit", static options => options.BodyLimit = 0 },
        { "Knowrithm:Webhooks:MaxAge", static options => options.MaxAge = TimeSpan.Zero },
        { "Knowrithm:Webhooks:RetryAfter", static options => options.RetryAfter = TimeSpan.FromSeconds(-1) },
    };

    public static TheoryData<string, Action<KnowrithmEventsOptions>> MistakesOfEvents => new()
    {
        { "Account", static options => options.Account = new('x', 101) },
        { "Concurrency", static options => options.Concurrency = -1 },
        { "MaxAttempts", static options => options.MaxAttempts = 0 },
        { "RetryDelay", static options => options.RetryDelay = TimeSpan.Zero },
        { "MaxRetryDelay", static options => options.MaxRetryDelay = TimeSpan.Zero },
        { "HandlerTimeout", static options => options.HandlerTimeout = TimeSpan.FromDays(100) },
        { "PollInterval", static options => options.PollInterval = TimeSpan.Zero },
        { "ProbeInterval", static options => options.ProbeInterval = TimeSpan.Zero },
        { "Lease", static options => options.Lease = TimeSpan.Zero },
        { "KeepKeys", static options => options.KeepKeys = TimeSpan.FromSeconds(-1) },
        { "KeepBodies", static options => options.KeepBodies = TimeSpan.FromSeconds(-1) },
        { "KeepDeadLetters", static options => options.KeepDeadLetters = TimeSpan.FromDays(4000) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_keeps_the_host_from_starting_and_names_its_key(string key, Action<WebhookReceiverOptions> mistake)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => Receiver.StartAsync(static _ => { }, options: mistake));

        Assert.Contains(key, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(MistakesOfEvents))]
    public async Task A_mistake_about_events_does_the_same(string key, Action<KnowrithmEventsOptions> mistake)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => Receiver.StartAsync(builder => builder.Services.Configure(mistake)));

        Assert.Contains($"Knowrithm:Events:{key}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_asked_for_only_where_webhooks_are_received()
    {
        await using var services = new ServiceCollection().AddKnowrithmEvents().Services.BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();

        services.GetRequiredService<IWebhookReceiver>();
    }

    [Fact]
    public async Task Secrets_rotate_with_the_configuration_and_a_wrong_change_is_not_taken()
    {
        var configuration = new ConfigurationManager();
        configuration["Knowrithm:Webhooks:Secrets:0"] = "whsec_old";
        await using var receiver = await Receiver.StartAsync(
            static builder => builder.AddFallback("all", static (_, _, _) => Task.CompletedTask),
            builder => builder.Services.AddSingleton<IConfiguration>(configuration));

        async Task<(int Old, int New)> AnswersAsync() =>
            (await receiver.StatusAsync(Receiver.Lead(secret: "whsec_old")), await receiver.StatusAsync(Receiver.Lead(secret: "whsec_new")));
        void Change(params (string Key, string? Value)[] values)
        {
            foreach (var (name, value) in values) configuration[$"Knowrithm:Webhooks:{name}"] = value;
            try
            {
                ((IConfigurationRoot)configuration).Reload();
            }
            catch (Exception e) when (e is OptionsValidationException or InvalidOperationException or AggregateException)
            {
                // Told to whoever changed it, too.
            }
        }

        Assert.Equal((200, 403), await AnswersAsync());
        Change(("Secrets:1", "whsec_new"));
        Assert.Equal((200, 200), await AnswersAsync());
        Change(("Secrets:0", "whsec_new"), ("Secrets:1", "whsec_new"));
        Assert.Equal((403, 200), await AnswersAsync());
        Change(("Secrets:0", " "));
        Assert.Equal((403, 200), await AnswersAsync());
        Change(("Secrets:0", "whsec_old"), ("BodyLimit", "not a number"));
        Assert.Equal((403, 200), await AnswersAsync());
        Change(("BodyLimit", "1048576"));
        Assert.Equal((200, 200), await AnswersAsync());
    }

    [Fact]
    public async Task Mapping_without_the_services_says_what_is_missing()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var app = builder.Build();

        Assert.Contains("AddKnowrithmWebhooks", Assert.Throws<InvalidOperationException>(() => app.MapKnowrithmWebhooks("/x")).Message,
            StringComparison.Ordinal);
    }
}
