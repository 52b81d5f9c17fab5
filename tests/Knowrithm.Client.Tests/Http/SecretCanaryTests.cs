using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Knowrithm.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Tests;

/// <summary>Secrets are planted wherever one can be, and looked for wherever one could leak.</summary>
public sealed class SecretCanaryTests
{
    private const string Canary = "c4n4ry";
    private const string Key = $"ak_{Canary}_key";
    private const string KeySecret = $"{Canary}_secret";
    private const string Token = $"{Canary}_token";
    private const string ProviderKey = $"sk-{Canary}-provider";

    private static readonly CreateAgentRequest Request = new()
    {
        Name = "Ava",
        Settings = new()
        {
            LlmProvider = "p",
            LlmModel = "m",
            EmbeddingProvider = "p",
            EmbeddingModel = "m",
            LlmApiKey = ProviderKey,
            EmbeddingApiKey = ProviderKey
        },
    };

    public static MatrixTheoryData<string, bool> Cases => new(["200", .. Fault.All, "html", "not json", "redirect", "echo"], [false, true]);

    [Theory, MemberData(nameof(Cases))]
    public async Task No_secret_is_logged_traced_measured_or_thrown(string outcome, bool withToken)
    {
        var time = new TestTime();
        using var overheard = new CapturedTelemetry();
        await using var elsewhere = new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        using var server = new ScriptedServer(async (received, cancellationToken) => outcome switch
        {
            "200" => ScriptedServer.Json(received.Method == "POST" ? """{"agent":{"id":"a1"}}""" : """{"agents":[]}"""),
            "html" => ScriptedServer.Json("<html>", 200),
            "not json" => ScriptedServer.Json("{\"agents\":[{\"id\":", 200),
            "redirect" => Redirect(elsewhere.Address),
            "echo" => ScriptedServer.Json(
                JsonSerializer.Serialize(
                    new { error = $"You sent {string.Join(' ', received.Headers.Values)} {received.Body}", details = received.Headers }),
                400),
            _ => await Fault.AnswerAsync(outcome, cancellationToken),
        });
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(overheard));
        services.AddKnowrithmClient(o =>
        {
            (o.ApiKey, o.ApiSecret, o.BearerToken) = withToken ? (null, null, Token) : (Key, KeySecret, (string?)null);
            (o.PrimaryHandler, o.TimeProvider) = (server, time);
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IKnowrithmClient>();
        var thrown = new List<Exception>();

        foreach (var call in new Func<Task>[]
        {
            () => client.Agents.ListAgentsAsync(),
            () => client.Agents.StartCreateAgentAsync(Request),
            () => client.WithCredential(KnowrithmCredential.Bearer(Token)).Agents.ListAgentsAsync(),
        })
        {
            if (await Record.ExceptionAsync(() => time.PassUntilAsync(call())) is { } e) thrown.Add(e);
        }

        Assert.Equal(outcome == "200", thrown.Count == 0);
        Assert.Contains(Canary, string.Join('\n', server.Requests), StringComparison.Ordinal);
        Assert.NotEmpty(overheard.Lines);
        Assert.NotEmpty(overheard.Spans);
        Assert.DoesNotContain(Canary, overheard.All, StringComparison.Ordinal);
        foreach (var e in thrown) AssertClean(e);
        Assert.Empty(elsewhere.Requests);
    }

    public static TheoryData<string> Holders => new(Things.Keys);

    private static Dictionary<string, object> Things => new()
    {
        ["options with a key"] = new KnowrithmClientOptions { ApiKey = Key, ApiSecret = KeySecret },
        ["options with a token"] = new KnowrithmClientOptions { BearerToken = Token },
        ["options with a credential"] = new KnowrithmClientOptions { Credential = KnowrithmCredential.ApiKey(Key, KeySecret) },
        ["API key"] = KnowrithmCredential.ApiKey(Key, KeySecret),
        ["token"] = KnowrithmCredential.Bearer(Token),
        ["secret"] = new Secret(KeySecret),
        ["request options"] = new RequestOptions { Credential = KnowrithmCredential.Bearer(Token) },
        ["create request"] = Request,
        ["settings"] = Request.Settings,
        ["registration"] = new LeadRegistration { AccessToken = Token, RefreshToken = Token },
    };

    [Theory, MemberData(nameof(Holders))]
    public void No_holder_prints_a_secret(string holder)
    {
        var thing = Things[holder];

        Assert.DoesNotContain(Canary, $"{thing}", StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, JsonSerializer.Serialize(thing, thing.GetType()), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, DebuggerView(thing, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_in_a_debugger_would_have_shown_it()
    {
        Assert.Contains(Canary, DebuggerView(new { Leaking = KeySecret }, 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bad\nc4n4ry")]
    [InlineData("c4n4ry ü")]
    public void A_secret_that_is_refused_is_not_repeated(string value)
    {
        Assert.DoesNotContain(Canary, Assert.Throws<ArgumentException>(() => KnowrithmCredential.Bearer(value)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, Assert.Throws<ArgumentException>(() => KnowrithmCredential.ApiKey("k", value)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, Assert.Throws<ArgumentException>(() => new KnowrithmClient("k", value)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sandbox_sees_the_providers_key_in_clear_and_nobody_else_does()
    {
        using var overheard = new CapturedTelemetry();
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(overheard));
        await using var sandbox = await KnowrithmSandbox.StartAsync(o => o.TaskDuration = TimeSpan.FromMilliseconds(5));
        using var client = new KnowrithmClient(TestClient.Options(sandbox.Address,
            o => (o.ApiKey, o.ApiSecret, o.LoggerFactory) = (sandbox.ApiKey, sandbox.ApiSecret, logging)));

        var failure = await Assert.ThrowsAnyAsync<KnowrithmException>(() => client.Agents.CreateAgentAsync(Request));

        Assert.Contains(ProviderKey, sandbox.Requests[0].Body, StringComparison.Ordinal);
        AssertClean(failure);
        Assert.DoesNotContain(Canary, overheard.All, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.ApiSecret, overheard.All, StringComparison.Ordinal);
    }

    private static void AssertClean(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            Assert.DoesNotContain(Canary, failure.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, string.Join(' ', failure.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}")),
                StringComparison.Ordinal);
            // Also what nobody prints by itself: raw bodies, details, field errors.
            foreach (var property in failure.GetType().GetProperties().Where(p => p.DeclaringType!.Assembly == typeof(KnowrithmException).Assembly))
                Assert.DoesNotContain(Canary, JsonSerializer.Serialize(property.GetValue(failure)), StringComparison.Ordinal);
        }
    }

    private static HttpResponseMessage Redirect(Uri to)
    {
        var response = ScriptedServer.Json("", 307);
        response.Headers.Location = to;
        return response;
    }

    /// <summary>What a debugger unfolds by itself: properties and fields that nobody hid, by their display text.</summary>
    private static string DebuggerView(object? thing, int depth)
    {
        if (thing is null || depth > 3 || thing is Delegate or Type) return "";
        if (thing is string text) return text;
        var display = thing.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? thing.ToString();
        if (thing.GetType().Assembly != typeof(Secret).Assembly && !thing.GetType().Name.Contains("Anonymous", StringComparison.Ordinal)) return display ?? "";
        var members = thing.GetType().GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(member => member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never)
            // Backing fields are hidden by the compiler's own attribute.
            .Where(member => !member.Name.Contains('<', StringComparison.Ordinal));
        return display + string.Join('\n', members.Select(member => member switch
        {
            PropertyInfo { CanRead: true } property when property.GetIndexParameters().Length == 0
                && property.Name != nameof(LeadRegistration.Credential) => DebuggerView(property.GetValue(thing), depth + 1),
            FieldInfo field => DebuggerView(field.GetValue(thing), depth + 1),
            _ => "",
        }));
    }
}
