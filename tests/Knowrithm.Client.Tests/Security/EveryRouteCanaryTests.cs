using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Tests;

/// <summary>Each route of the table with secrets wherever its request can hold one, answered in each way; then everything that was said is searched.</summary>
public sealed class EveryRouteCanaryTests
{
    private const string Canary = "c4n4ry-of-every-route";

    private static readonly string[] Ways =
        ["200", "200, empty", "200, secrets", "200, broken", "400, echo", "401", "429", "503, HTML", "307", "reset", "reset in body", "refused"];

    public static TheoryData<string, bool> Answers => [.. Excerpt.Of(Ways, [false, true], 2)];

    [Theory, MemberData(nameof(Answers))]
    public async Task No_secret_is_logged_traced_measured_thrown_or_printed(string answer, bool withToken)
    {
        using var overheard = new CapturedTelemetry();
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(overheard));
        using var server = new ScriptedServer((received, cancellationToken) => AnswerAsync(answer, received, cancellationToken));
        using var client = TestClient.Create(server, configure: options =>
        {
            (options.ApiKey, options.ApiSecret, options.BearerToken) = withToken ? (null, null, $"{Canary}-token")
                : ($"ak_{Canary}", $"{Canary}-secret", (string?)null);
            (options.LoggerFactory, options.RetryDelay, options.MaxRetryDelay) = (logging, TimeSpan.FromTicks(1), TimeSpan.FromTicks(1));
        });
        var planted = new HashSet<string>();

        foreach (var (route, place) in RouteTable.All.Select(static (route, place) => (route, place)))
        {
            var known = planted.Count;
            var arguments = Sample.Arguments(route.Method, full: true).Select(argument => Plant(argument, planted)).ToArray();
            // The first that has a secret of its kind, in every row.
            if (planted.Count == known && !Excerpt.Has(Array.IndexOf(Ways, answer), place, 4)) continue;
            object? said;
            try
            {
                var task = (Task)route.Method.Invoke(ClientResources.Of(client, route.Method.DeclaringType!), BindingFlags.DoNotWrapExceptions, null,
                    arguments, null)!;
                await task;
                said = (object)((dynamic)task).Result;
            }
            catch (KnowrithmException e)
            {
                AssertClean(e, route);
                said = null;
            }
            AssertSilent(said, route);
            foreach (var argument in arguments) AssertSilent(argument, route);
        }

        // Planted at all, and sent.
        Assert.True(planted.Count >= 6, string.Join(", ", planted));
        Assert.All(planted, name =>
            Assert.Contains($"{Canary}-{name}", string.Join('\n', server.Requests.Select(static received => received.Body)), StringComparison.Ordinal));
        Assert.Contains(withToken ? $"{Canary}-token" : $"{Canary}-secret", string.Join('\n', server.Requests), StringComparison.Ordinal);
        Assert.NotEmpty(overheard.Lines);
        Assert.NotEmpty(overheard.Spans);
        Assert.NotEmpty(overheard.Figures);
        Assert.DoesNotContain(Canary, overheard.All, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AnswerAsync(string answer, ReceivedRequest received, CancellationToken cancellationToken)
    {
        const string secrets = $$"""{"id":"1","access_token":"{{Canary}}","refresh_token":"{{Canary}}","token":"{{Canary}}","api_key":"{{Canary}}","api_secret":"{{Canary}}","secret":"{{Canary}}","key":"{{Canary}}","password":"{{Canary}}","llm_api_key":"{{Canary}}","embedding_api_key":"{{Canary}}","webhook_secret":"{{Canary}}","connection_url":"postgres://u:{{Canary}}@h/d" """;
        switch (answer)
        {
            case "200":
                return Task.FromResult(ScriptedServer.Json("""{"id":"1","items":[]}"""));
            case "200, empty":
                return Task.FromResult(ScriptedServer.Json(""));
            case "200, secrets":
                return Task.FromResult(ScriptedServer.Json(secrets + "}"));
            case "200, broken":
                return Task.FromResult(ScriptedServer.Json(secrets + ",\"cut"));
            case "400, echo":
                var error = $"You sent {string.Join(' ', received.Headers.Values)} {(received.Body.StartsWith('{') ? received.Body : "")}";
                return Task.FromResult(ScriptedServer.Json(JsonSerializer.Serialize(new { error, details = received.Headers }), 400));
            case "503, HTML":
                return Task.FromResult(ScriptedServer.Json("<html>", 503));
            case "307":
                var redirect = ScriptedServer.Json("", 307);
                redirect.Headers.Location = new($"https://elsewhere.example/?token={Canary}");
                return Task.FromResult(redirect);
            default:
                return Fault.AnswerAsync(answer, cancellationToken);
        }
    }

    /// <summary>Puts a secret of its own into every member that is made for one.</summary>
    private static object? Plant(object? argument, HashSet<string> planted)
    {
        if (argument is null || argument.GetType() is not { Namespace: "Knowrithm.Client" or "Knowrithm.Client.SuperAdmin", IsClass: true } type
            || argument is DocumentFile or Secret) return argument;
        foreach (var property in type.GetProperties().Where(static property => property.SetMethod is not null && property.GetIndexParameters().Length == 0))
        {
            if (property.PropertyType == typeof(Secret))
            {
                property.SetValue(argument, new Secret($"{Canary}-{property.Name}"));
                planted.Add(property.Name);
            }
            else if (property.PropertyType == typeof(Optional<Secret?>))
            {
                property.SetValue(argument, (Optional<Secret?>)new Secret($"{Canary}-{property.Name}"));
                planted.Add(property.Name);
            }
            else if (property.PropertyType is { IsClass: true, Namespace: "Knowrithm.Client" or "Knowrithm.Client.SuperAdmin" })
            {
                Plant(property.GetValue(argument), planted);
            }
        }
        return argument;
    }

    private static void AssertSilent(object? said, Route route)
    {
        // A script is its text, whoever made it.
        if (said is null or WidgetScript) return;
        Assert.DoesNotContain(Canary, string.Create(CultureInfo.InvariantCulture, $"{route}: {said}"), StringComparison.Ordinal);
    }

    private static void AssertClean(Exception? failure, Route route)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            Assert.DoesNotContain(Canary, $"{route}: {failure}", StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, string.Join(' ', failure.Data.Cast<DictionaryEntry>().Select(static entry => $"{entry.Key}={entry.Value}")),
                StringComparison.Ordinal);
            // Also what nobody prints by itself: raw bodies, details, field errors.
            foreach (var property in failure.GetType().GetProperties()
                .Where(static property => property.DeclaringType!.Assembly == typeof(KnowrithmException).Assembly))
                Assert.DoesNotContain(Canary, $"{route}: {property.Name}: {JsonSerializer.Serialize(property.GetValue(failure))}", StringComparison.Ordinal);
        }
    }
}
