using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Knowrithm.Client;
using Knowrithm.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Aspire.Hosting.Tests;

public sealed class SandboxResourceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_reads_the_connection_string_and_the_sandbox_accepts_its_key()
    {
        await using var running = await KnowrithmSandbox.StartAsync(static options => options.SeedConversations = 1, Token);
        var sandbox = Model.Create().AddKnowrithmSandbox("knowrithm");
        sandbox.Resource.Allocate(running.Address.Port);
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            [new("ConnectionStrings:knowrithm", await sandbox.Resource.ConnectionStringExpression.GetValueAsync(Token))]).Build());
        services.AddKnowrithmClient();
        await using var provider = services.BuildServiceProvider();

        var agents = await provider.GetRequiredService<IKnowrithmClient>().Agents.ListAgentsAsync(cancellationToken: Token);

        Assert.Single(agents);
    }

    [Fact]
    public void Reference_names_no_value() => Assert.Equal(
        "Endpoint={knowrithm.bindings.http.url};Key={knowrithm-key.value};Secret={knowrithm-secret.value}",
        Model.Create().AddKnowrithmSandbox("knowrithm").Resource.ConnectionStringExpression.ValueExpression);

    [Fact]
    public void It_is_a_process_with_a_health_check_that_is_not_published()
    {
        var sandbox = Model.Create().AddKnowrithmSandbox("knowrithm", port: 8543).Resource;

        Assert.Equal("dotnet", sandbox.Command);
        Assert.Single(sandbox.Annotations.OfType<HealthCheckAnnotation>());
        Assert.Same(ManifestPublishingCallbackAnnotation.Ignore, sandbox.Annotations.OfType<ManifestPublishingCallbackAnnotation>().Last());
        Assert.Equal(8543, Assert.Single(sandbox.Annotations.OfType<EndpointAnnotation>()).Port);
    }

    [Fact]
    public async Task Receiver_and_sandbox_have_the_same_secret_and_no_two_receivers_have()
    {
        var builder = Model.Create();
        var (crm, chat) = (Receiver(builder, "crm", 5001), Receiver(builder, "chat", 5002));
        var sandbox = builder.AddKnowrithmSandbox("knowrithm").WithConversations(25)
            .WithWebhook(crm, "/webhooks/knowrithm").WithWebhook(chat, "/events", "lead.created", "conversation.ended");
        sandbox.Resource.Allocate(8543);

        var environment = await builder.EnvironmentAsync(sandbox.Resource);

        Assert.Equal("25", environment["KNOWRITHM_SANDBOX_SEED"]);
        Assert.Equal("http://127.0.0.1:5001/webhooks/knowrithm", environment["KNOWRITHM_SANDBOX_WEBHOOK_0_URL"]);
        Assert.Equal("", environment["KNOWRITHM_SANDBOX_WEBHOOK_0_EVENTS"]);
        Assert.Equal("http://127.0.0.1:5002/events", environment["KNOWRITHM_SANDBOX_WEBHOOK_1_URL"]);
        Assert.Equal("lead.created,conversation.ended", environment["KNOWRITHM_SANDBOX_WEBHOOK_1_EVENTS"]);
        var (first, second) = (environment["KNOWRITHM_SANDBOX_WEBHOOK_0_SECRET"], environment["KNOWRITHM_SANDBOX_WEBHOOK_1_SECRET"]);
        Assert.NotEqual(first, second);
        Assert.Equal(first, (await builder.EnvironmentAsync(crm.Resource))["Knowrithm__Webhooks__Secrets__0"]);
        Assert.Equal(second, (await builder.EnvironmentAsync(chat.Resource))["Knowrithm__Webhooks__Secrets__0"]);
    }

    [Fact]
    public async Task A_receiver_of_two_sandboxes_has_both_secrets()
    {
        var builder = Model.Create();
        var api = Receiver(builder, "api", 5001);
        builder.AddKnowrithmSandbox("knowrithm").WithWebhook(api, "/webhooks/knowrithm");
        builder.AddKnowrithmSandbox("other").WithWebhook(api, "/webhooks/knowrithm");

        var environment = await builder.EnvironmentAsync(api.Resource);

        Assert.NotEqual(environment["Knowrithm__Webhooks__Secrets__0"], environment["Knowrithm__Webhooks__Secrets__1"]);
    }

    [Theory]
    [InlineData(""), InlineData("webhooks/knowrithm"), InlineData("http://localhost/webhooks")]
    public void A_path_begins_with_a_slash(string path)
    {
        var builder = Model.Create();
        var api = Receiver(builder, "api", 5001);

        Assert.Throws<ArgumentException>(() => builder.AddKnowrithmSandbox("knowrithm").WithWebhook(api, path));
    }

    private static IResourceBuilder<ExecutableResource> Receiver(IDistributedApplicationBuilder builder, string name, int port)
    {
        var receiver = builder.AddExecutable(name, "dotnet", ".").WithHttpEndpoint();
        receiver.Resource.Allocate(port);
        return receiver;
    }
}
