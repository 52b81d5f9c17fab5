using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Tests;

public sealed class ContainerTests
{
    private const string NoAgents = """{"agents":[],"leads":[]}""";

    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    [Theory]
    [InlineData(null)]
    [InlineData("acme")]
    public async Task Adding_one_name_twice_doubles_nothing(string? name)
    {
        using var server = new ScriptedServer((503, ""));
        var seen = 0;
        var services = new ServiceCollection();
        var builder = Add(services, name, server);
        Add(services, name, server);
        Add(services, name, server);
        builder.HttpClientBuilder.AddHttpMessageHandler(() => new Counter(() => seen++));
        await using var provider = services.BuildServiceProvider(Strict);

        await Assert.ThrowsAsync<KnowrithmServerException>(() => Get(provider, name).Agents.ListAgentsAsync());

        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(4, seen);
    }

    [Theory]
    [InlineData(false, null, "system")]
    [InlineData(true, null, "container")]
    [InlineData(true, "system", "system")]
    [InlineData(true, "own", "own")]
    [InlineData(false, "own", "own")]
    public async Task The_clock_is_the_one_in_the_options_then_the_containers_then_the_systems(bool inContainer, string? inOptions, string expected)
    {
        var clocks = new Dictionary<string, TimeProvider>
        {
            ["system"] = TimeProvider.System,
            ["container"] = new FakeTimeProvider(),
            ["own"] = new FakeTimeProvider(),
        };
        var services = new ServiceCollection();
        if (inContainer) services.AddSingleton(clocks["container"]);
        services.AddKnowrithmClient(o =>
        {
            (o.ApiKey, o.ApiSecret) = ("ak", "secret");
            if (inOptions is not null) o.TimeProvider = clocks[inOptions];
        });
        await using var provider = services.BuildServiceProvider(Strict);

        Assert.Same(clocks[expected], provider.GetRequiredService<IOptions<KnowrithmClientOptions>>().Value.TimeProvider);
    }

    [Fact]
    public async Task Two_names_and_a_default_never_cross()
    {
        var mixed = new ConcurrentBag<string>();
        var services = new ServiceCollection();
        foreach (var name in new[] { null, "acme", "globex" })
        {
            var server = new ScriptedServer(async (received, _) =>
            {
                await Task.Yield();
                if (received.Headers["X-API-Key"] != $"ak_{name}" || received.Headers["X-API-Secret"] != $"secret_{name}") mixed.Add(received.ToString());
                return ScriptedServer.Json($$"""{"id":"id-{{name}}","name":"{{received.Path.Split('/')[^1]}}"}""");
            });
            Add(services, name, server, o => (o.ApiKey, o.ApiSecret) = ($"ak_{name}", $"secret_{name}"));
        }
        await using var provider = services.BuildServiceProvider(Strict);

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), async (number, _) =>
        {
            var name = (number % 3) switch { 0 => null, 1 => "acme", _ => "globex" };
            var agent = await Get(provider, name).Agents.GetAgentByNameAsync($"n{number}");
            if (agent.Name != $"n{number}" || agent.Id != $"id-{name}") mixed.Add($"{name} {number} {agent.Id} {agent.Name}");
        });

        Assert.Empty(mixed);
    }

    [Theory]
    [InlineData(ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Scoped)]
    [InlineData(ServiceLifetime.Transient)]
    public async Task Consumers_of_every_lifetime_resolve(ServiceLifetime lifetime)
    {
        using var server = new ScriptedServer((200, NoAgents));
        var services = new ServiceCollection();
        Add(services, null, server);
        Add(services, "acme", server);
        ((IServiceCollection)services).Add(new ServiceDescriptor(typeof(Consumer), typeof(Consumer), lifetime));
        await using var provider = services.BuildServiceProvider(Strict);
        await using var scope = provider.CreateAsyncScope();

        var consumer = scope.ServiceProvider.GetRequiredService<Consumer>();

        Assert.Same(provider.GetRequiredService<IKnowrithmClient>(), consumer.Client);
        Assert.NotSame(consumer.Client, consumer.Acme);
        await consumer.Leads.ListCompanyLeadsAsync();
    }

    [Fact]
    public async Task Each_resource_can_be_injected_and_all_share_one_chain()
    {
        using var server = new ScriptedServer((200, NoAgents));
        var chains = 0;
        var services = new ServiceCollection();
        foreach (var name in new[] { null, "acme" })
        {
            Add(services, name, server).HttpClientBuilder.AddHttpMessageHandler(() =>
            {
                chains++;
                return new Counter(() => { });
            });
        }
        await using var provider = services.BuildServiceProvider(Strict);

        foreach (var resource in typeof(IKnowrithmClient).GetProperties())
        {
            Assert.Same(resource.GetValue(provider.GetRequiredService<IKnowrithmClient>()), provider.GetRequiredService(resource.PropertyType));
            Assert.Same(resource.GetValue(provider.GetRequiredKeyedService<IKnowrithmClient>("acme")),
                provider.GetRequiredKeyedService(resource.PropertyType, "acme"));
        }
        await provider.GetRequiredService<IAgentsApi>().ListAgentsAsync();
        await provider.GetRequiredKeyedService<ILeadsApi>("acme").ListCompanyLeadsAsync();

        Assert.Equal(2, chains);
    }

    [Fact]
    public async Task No_configuration_is_needed()
    {
        using var server = new ScriptedServer((200, NoAgents));
        var services = new ServiceCollection();
        Add(services, null, server);
        await using var provider = services.BuildServiceProvider(Strict);

        await provider.GetRequiredService<IKnowrithmClient>().Agents.ListAgentsAsync();

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(null, "Knowrithm")]
    [InlineData("acme", "Knowrithm:acme")]
    public async Task A_secret_rotated_in_the_configuration_goes_with_the_next_attempt(string? name, string section)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                [$"{section}:ApiKey"] = "k1",
                [$"{section}:ApiSecret"] = "s1",
                [$"{section}:RetryDelay"] = "00:00:00.001",
            }).Build();
        using var server = new ScriptedServer(received =>
        {
            configuration[$"{section}:ApiSecret"] = received.Number switch { 1 => "s2", 2 => "not good", _ => "s4" };
            // A reload that makes the options wrong fails where it happens, too.
            Record.Exception(configuration.Reload);
            return ScriptedServer.Json(NoAgents, received.Number == 4 ? 200 : 503);
        });
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        Add(services, name, server, o => { }, credentials: false);
        await using var provider = services.BuildServiceProvider(Strict);

        await Get(provider, name).Agents.ListAgentsAsync();

        // While what is configured is no good, the last good one stays.
        Assert.Equal(["s1", "s2", "s2", "s4"], server.Requests.Select(received => received.Headers["X-API-Secret"]));
    }

    [Fact]
    public async Task A_resilience_handler_for_all_clients_does_not_multiply_ours()
    {
        using var server = new ScriptedServer((503, ""));
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(o => o.Retry.Delay = TimeSpan.FromMilliseconds(1)));
        Add(services, null, server);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IKnowrithmClient>();

        await Assert.ThrowsAsync<KnowrithmServerException>(() => client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }));
        Assert.Single(server.Requests);

        await Assert.ThrowsAsync<KnowrithmServerException>(() => client.Agents.ListAgentsAsync());
        Assert.Equal(1 + 4, server.Requests.Count);
    }

    [Fact]
    public async Task Handlers_of_the_user_see_ordinary_content_once_for_each_attempt()
    {
        using var server = new ScriptedServer((503, """{"error":"busy"}"""), (200, """{"agents":[{"id":"a1"}]}"""));
        var bodies = new List<string>();
        var services = new ServiceCollection();
        Add(services, null, server).HttpClientBuilder.AddHttpMessageHandler(() => new Reader(bodies));
        await using var provider = services.BuildServiceProvider();

        var page = await provider.GetRequiredService<IAgentsApi>().ListAgentsAsync();

        Assert.Equal("a1", Assert.Single(page).Id);
        Assert.Equal(["""{"error":"busy"}""", """{"agents":[{"id":"a1"}]}"""], bodies);
    }

    [Fact]
    public async Task A_handler_given_by_the_caller_stays_the_callers()
    {
        using var server = new ScriptedServer((200, NoAgents));
        using (var client = TestClient.Create(server)) await client.Agents.ListAgentsAsync();
        var services = new ServiceCollection();
        Add(services, null, server);
        await using (var provider = services.BuildServiceProvider()) await provider.GetRequiredService<IKnowrithmClient>().Agents.ListAgentsAsync();

        Assert.False(server.IsDisposed);
        Assert.Equal(2, server.Requests.Count);
    }

    private static KnowrithmClientBuilder Add(IServiceCollection services, string? name, HttpMessageHandler server,
        Action<KnowrithmClientOptions>? configure = null, bool credentials = true)
    {
        return name is null ? services.AddKnowrithmClient(Set) : services.AddKnowrithmClient(name, Set);

        void Set(KnowrithmClientOptions options)
        {
            if (credentials) (options.ApiKey, options.ApiSecret, options.RetryDelay) = (TestClient.Key, TestClient.KeySecret, TimeSpan.FromMilliseconds(1));
            options.PrimaryHandler = server;
            configure?.Invoke(options);
        }
    }

    private static IKnowrithmClient Get(IServiceProvider provider, string? name) =>
        name is null ? provider.GetRequiredService<IKnowrithmClient>() : provider.GetRequiredKeyedService<IKnowrithmClient>(name);

    private sealed class Consumer(IKnowrithmClient client, [FromKeyedServices("acme")] IKnowrithmClient acme, ILeadsApi leads)
    {
        public IKnowrithmClient Client => client;

        public IKnowrithmClient Acme => acme;

        public ILeadsApi Leads => leads;
    }

    private sealed class Counter(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Reader(List<string> bodies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            bodies.Add(await response.Content.ReadAsStringAsync(cancellationToken));
            return response;
        }
    }
}
