using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Tests;

[Collection(EnvironmentCollection.Name)]
public sealed class OptionsTests
{
    private const string Canary = "canary";

    // Settings as key=value, and the key that the message must name.
    public static TheoryData<string, string> BadSettings => new()
    {
        { "", "Knowrithm:ApiKey" },
        { "", "Knowrithm:ApiSecret" },
        { "ApiSecret=canary", "Knowrithm:ApiKey" },
        { "ApiKey=canary", "Knowrithm:ApiSecret" },
        { "ApiKey=canary;ApiSecret= ", "Knowrithm:ApiSecret" },
        { "ApiKey=canary;ApiSecret=canary;BearerToken=canary", "Knowrithm:BearerToken" },
        { "ApiKey=canary\nx;ApiSecret=canary", "Knowrithm:ApiKey" },
        { "ApiKey=canary;ApiSecret=canary\r\nX-Admin: 1", "Knowrithm:ApiSecret" },
        { "ApiKey=canary;ApiSecret=canaryü", "Knowrithm:ApiSecret" },
        { "ApiKey=canary;ApiSecret=a canary", "Knowrithm:ApiSecret" },
        { "BearerToken=canary\u2028", "Knowrithm:BearerToken" },
        { "ApiKey=k;ApiSecret=s;BaseUrl=canary", "Knowrithm:BaseUrl" },
        { "ApiKey=k;ApiSecret=s;BaseUrl=/canary", "Knowrithm:BaseUrl" },
        { "ApiKey=k;ApiSecret=s;BaseUrl=ftp://canary.example", "Knowrithm:BaseUrl" },
        { "ApiKey=k;ApiSecret=s;BaseUrl=http://canary.example", "Knowrithm:BaseUrl" },
        { "ApiKey=k;ApiSecret=s;BaseUrl=https://user:canary@host.example", "Knowrithm:BaseUrl" },
        { "ApiKey=k;ApiSecret=s;BaseUrl=https://host.example?key:canary", "Knowrithm:BaseUrl" },
        { "ApiKey=k;ApiSecret=s;MaxAttempts=0", "Knowrithm:MaxAttempts" },
        { "ApiKey=k;ApiSecret=s;MaxAttempts=11", "Knowrithm:MaxAttempts" },
        { "ApiKey=k;ApiSecret=s;AttemptTimeout=00:00:00", "Knowrithm:AttemptTimeout" },
        { "ApiKey=k;ApiSecret=s;CallTimeout=-00:00:01", "Knowrithm:CallTimeout" },
        { "ApiKey=k;ApiSecret=s;OperationTimeout=2.00:00:00", "Knowrithm:OperationTimeout" },
        { "ApiKey=k;ApiSecret=s;OperationPollInterval=00:00:00", "Knowrithm:OperationPollInterval" },
        { "ApiKey=k;ApiSecret=s;RetryDelay=00:00:00", "Knowrithm:RetryDelay" },
        { "ApiKey=k;ApiSecret=s;MaxRetryDelay=00:00:00", "Knowrithm:MaxRetryDelay" },
        { "ApiKey=k;ApiSecret=s;MaxRetryAfter=00:00:00", "Knowrithm:MaxRetryAfter" },
        { "ApiKey=k;ApiSecret=s;MaxResponseBytes=10", "Knowrithm:MaxResponseBytes" },
        { "ApiKey=k;ApiSecret=s;ApplicationName=a canary", "Knowrithm:ApplicationName" },
        { "ApiKey=k;ApiSecret=s;ApplicationName=(canary", "Knowrithm:ApplicationName" },
        { "ApiKey=k;ApiSecret=s;ApplicationName=a/b/canary", "Knowrithm:ApplicationName" },
    };

    [Theory, MemberData(nameof(BadSettings))]
    public async Task What_is_wrong_fails_at_start_up_by_its_key_and_without_its_value(string settings, string key)
    {
        using var _ = Variables();
        using var host = Host.CreateEmptyApplicationBuilder(null).Also(builder =>
        {
            builder.Configuration.AddInMemoryCollection(Section(settings, "Knowrithm"));
            builder.Services.AddKnowrithmClient();
        }).Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(key, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, failure.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    // A connection string, and the message. None of these has the section's settings to fall back to.
    public static TheoryData<string, string> BadConnectionStrings => new()
    {
        { "Endpoint=https://k.example;Key=canary", "ConnectionStrings:knowrithm has no Secret" },
        { "Key=canary;Secret=canary", "ConnectionStrings:knowrithm has no Endpoint" },
        { "Endpoint=https://k.example;Key=;Secret=canary", "ConnectionStrings:knowrithm has no Key" },
        { "Endpoint=https://k.example;Key=canary;Secret= ", "ConnectionStrings:knowrithm has no Secret" },
        { "Endpoint=https://k.example;Key=k;Secret=s;canary", "ConnectionStrings:knowrithm has more than Endpoint" },
        { "Endpoint=https://k.example;Key=k;Secret=s;Canary=canary", "ConnectionStrings:knowrithm has more than Endpoint" },
        { "Endpoint=https://k.example;Key=k;Secret=s;Key=canary", "ConnectionStrings:knowrithm has more than Endpoint" },
        { "Endpoint=canary;Key=k;Secret=s", "ConnectionStrings:knowrithm: Endpoint is not an absolute https address" },
        { "Endpoint=http://canary.example;Key=k;Secret=s", "ConnectionStrings:knowrithm: Endpoint is plain http" },
        { "Endpoint=https://canary:canary@k.example;Key=k;Secret=s", "ConnectionStrings:knowrithm: Endpoint must not have a user name" },
        { "Endpoint=https://k.example;Key=a canary;Secret=s", "ConnectionStrings:knowrithm: Key has a character" },
        { "Endpoint=https://k.example;Key=k;Secret=canaryü", "ConnectionStrings:knowrithm: Secret has a character" },
    };

    [Theory, MemberData(nameof(BadConnectionStrings))]
    public void A_wrong_connection_string_is_named_without_its_values(string text, string message)
    {
        using var _ = Variables("key", "secret");
        using var provider = Connected(text, "ApiKey=k;ApiSecret=s");

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IKnowrithmClient>());

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, failure.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Endpoint=https://connected.example;Key=connected-key;Secret=connected-secret")]
    [InlineData(" endpoint = https://connected.example ; KEY = connected-key ; secret = connected-secret ; ")]
    public void A_connection_string_replaces_address_and_credential_together(string text)
    {
        using var _ = Variables("environment-key", "environment-secret", "https://environment.example");
        foreach (var section in new[] { "", "BaseUrl=https://section.example;ApiKey=section-key;ApiSecret=section-secret", "BearerToken=section-token" })
        {
            using var provider = Connected(text, section);

            Assert.Equal(("https://connected.example", "connected-key", "connected-secret"), Effective(provider));
        }
    }

    [Fact]
    public void Code_wins_over_a_connection_string()
    {
        using var _ = Variables();
        using var provider = Connected("Endpoint=https://connected.example;Key=connected-key;Secret=a=b==", "", options => options.ApiKey = "code-key");

        Assert.Equal(("https://connected.example", "code-key", "a=b=="), Effective(provider));
    }

    [Theory]
    [InlineData("Data Source=events.db"), InlineData("Host=localhost;Username=postgres;Password=secret"), InlineData("localhost:6379"), InlineData("")]
    public void A_connection_string_of_another_system_is_left_alone(string text)
    {
        using var _ = Variables();
        using var provider = Connected(text, "BaseUrl=https://section.example;ApiKey=section-key;ApiSecret=section-secret");

        Assert.Equal(("https://section.example", "section-key", "section-secret"), Effective(provider));
    }

    [Fact]
    public void A_named_client_does_not_read_the_connection_string()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:knowrithm"] = "Endpoint=https://connected.example;Key=connected-key;Secret=connected-secret",
            ["ConnectionStrings:acme"] = "Endpoint=https://connected.example;Key=connected-key;Secret=connected-secret",
        }).Build());
        services.AddKnowrithmClient("acme", null);
        using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IKnowrithmClient>("acme"));
    }

    [Fact]
    public void A_named_client_is_wrong_under_its_own_name()
    {
        using var _ = Variables("key", "secret");
        using var provider = Provider("Knowrithm:acme", "ApiKey=k", services => services.AddKnowrithmClient("acme", null));

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IKnowrithmClient>("acme"));

        // The environment's key is the default client's alone.
        Assert.Contains("Knowrithm:acme:ApiSecret is missing.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_container_the_same_is_refused()
    {
        var failure = Assert.Throws<ArgumentException>(() => new KnowrithmClient(new KnowrithmClientOptions { ApiKey = "canary" }));

        Assert.Contains("Knowrithm:ApiSecret", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "https://app.knowrithm.org/api/v1/agent")]
    [InlineData("https://k.example", "https://k.example/api/v1/agent")]
    [InlineData("https://k.example/", "https://k.example/api/v1/agent")]
    [InlineData("https://k.example/api", "https://k.example/api/v1/agent")]
    [InlineData("https://k.example/api/", "https://k.example/api/v1/agent")]
    [InlineData("https://k.example/api/v1", "https://k.example/api/v1/agent")]
    [InlineData("https://k.example/API/V1//", "https://k.example/api/v1/agent")]
    [InlineData(" https://k.example:8443/api/v1/ ", "https://k.example:8443/api/v1/agent")]
    [InlineData("https://k.example/proxy/api/v1", "https://k.example/proxy/api/v1/agent")]
    [InlineData("https://k.example/proxy", "https://k.example/proxy/api/v1/agent")]
    [InlineData("http://localhost:5000/api", "http://localhost:5000/api/v1/agent")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/api/v1/agent")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000/api/v1/agent")]
    public async Task Every_form_of_the_base_address_reaches_the_same_place(string? baseUrl, string expected)
    {
        using var server = new ScriptedServer((200, """{"agents":[],"status":"ok"}"""));
        using var client = TestClient.Create(server, configure: o => o.BaseUrl = baseUrl);

        await client.Agents.ListAgentsAsync();
        await client.Monitoring.HealthCheckAsync();

        Assert.Equal(expected, server.Requests[0].Uri.GetLeftPart(UriPartial.Path));
        Assert.Equal(expected.Replace("/v1/agent", "/health", StringComparison.Ordinal), server.Requests[1].Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("code", "section", "environment", "code")]
    [InlineData(null, "section", "environment", "section")]
    [InlineData(null, null, "environment", "environment")]
    public void Code_wins_over_configuration_and_configuration_over_the_environment(string? code, string? section, string? environment, string expected)
    {
        using var _ = Variables($"{environment}-key", $"{environment}-secret", $"https://{environment}.example");
        foreach (var codeFirst in new[] { true, false })
        {
            using var provider = Provider("Knowrithm", section is null ? ""
                : $"ApiKey={section}-key;ApiSecret={section}-secret;BaseUrl=https://{section}.example", services =>
            {
                if (codeFirst && code is not null) services.Configure<KnowrithmClientOptions>(Set);
                services.AddKnowrithmClient(codeFirst || code is null ? null : Set);
            });

            var options = provider.GetRequiredService<IOptionsMonitor<KnowrithmClientOptions>>().CurrentValue;

            Assert.Equal(($"{expected}-key", $"{expected}-secret", $"https://{expected}.example"),
                (options.FixedCredential.Key!.Reveal(), options.FixedCredential.KeySecret!.Reveal(), options.BaseUrl));
        }

        void Set(KnowrithmClientOptions o) => (o.ApiKey, o.ApiSecret, o.BaseUrl) = ($"{code}-key", $"{code}-secret", $"https://{code}.example");
    }

    [Fact]
    public void The_environment_alone_is_enough()
    {
        using var _ = Variables("key", "secret");
        using var provider = new ServiceCollection().Also(services => services.AddKnowrithmClient()).BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<IKnowrithmClient>());
        Assert.Equal("key", KnowrithmClientOptions.FromEnvironment().FixedCredential.Key!.Reveal());
    }

    [Fact]
    public void A_token_is_not_mixed_with_the_environments_key()
    {
        using var _ = Variables("key", "secret");
        using var provider = Provider("Knowrithm", "BearerToken=token", services => services.AddKnowrithmClient());

        Assert.NotNull(provider.GetRequiredService<IKnowrithmClient>());
        Assert.Null(provider.GetRequiredService<IOptionsMonitor<KnowrithmClientOptions>>().CurrentValue.ApiKey);
    }

    [Fact]
    public void Code_can_replace_the_sections_kind_of_credential_by_a_provider()
    {
        using var _ = Variables("key", "secret");
        using var provider = Provider("Knowrithm", "", services => services.AddKnowrithmClient().UseCredentialProvider<Vault>());

        Assert.NotNull(provider.GetRequiredService<IKnowrithmClient>());
        Assert.IsType<Vault>(provider.GetRequiredService<IOptionsMonitor<KnowrithmClientOptions>>().CurrentValue.CredentialProvider);
    }

    private static EnvironmentVariables Variables(string? key = null, string? secret = null, string? url = null) =>
        new(("KNOWRITHM_API_KEY", key), ("KNOWRITHM_API_SECRET", secret), ("KNOWRITHM_BASE_URL", url));

    private static ServiceProvider Connected(string text, string section, Action<KnowrithmClientOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Section(section, "Knowrithm"))
            .AddInMemoryCollection([new("ConnectionStrings:knowrithm", text)]).Build());
        services.AddKnowrithmClient(configure);
        return services.BuildServiceProvider();
    }

    private static (string? BaseUrl, string Key, string Secret) Effective(ServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<KnowrithmClientOptions>>().CurrentValue;
        return (options.BaseUrl, options.FixedCredential.Key!.Reveal(), options.FixedCredential.KeySecret!.Reveal());
    }

    private static ServiceProvider Provider(string section, string settings, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Section(settings, section)).Build());
        add(services);
        return services.BuildServiceProvider();
    }

    private static IEnumerable<KeyValuePair<string, string?>> Section(string settings, string section) =>
        settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2))
        .Select(pair => KeyValuePair.Create($"{section}:{pair[0]}", (string?)pair[1]));

    private sealed class Vault : IKnowrithmCredentialProvider
    {
        public ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken) => new(KnowrithmCredential.Anonymous);
    }
}
