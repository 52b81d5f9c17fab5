using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Knowrithm.Client.Tests;

/// <summary>A response that repeats a secret of its request, in each way to write it × in each place × for each kind of response: it never shows.</summary>
public sealed class MaskTests
{
    private static readonly string[] Secrets =
        ["Pässwort\"geheim", "back\\slash/and+plus", "tab\tand\nline", "<&>' quotes %41", "emoji 😀 inside", "plain-secret-0123", "ünï-1"];

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Func<string, string>> Ways = new()
    {
        ["escaped for JSON"] = static text => Inner(JsonSerializer.Serialize(text)),
        ["escaped for JSON, relaxed"] = static text => Inner(JsonSerializer.Serialize(text, Relaxed)),
        ["escaped for JSON, upper case"] = static text => string.Concat(text.Select(static c => $"\\u{(int)c:X4}")),
        ["escaped for JSON, twice"] = static text => Inner(JsonSerializer.Serialize(Inner(JsonSerializer.Serialize(text)))),
        ["percent-encoded"] = static text => Uri.EscapeDataString(text),
        ["percent-encoded, lower case"] = static text => Uri.EscapeDataString(text).Replace("%C3%A4", "%c3%a4", StringComparison.Ordinal),
        ["as a form"] = static text => WebUtility.UrlEncode(text),
        ["as HTML"] = static text => Inner(JsonSerializer.Serialize(WebUtility.HtmlEncode(text))),
    };

    private static readonly string[] Places =
    [
        """{"error":"Bad password {0}"}""", """{"message":"{0}","code":"{0}"}""", """{"error":{"message":"{0}","details":{"got":"{0}"}}}""",
            """{"error":"no","errors":{"password":["{0} is too weak"],"{0}":["x"]}}""",
        """{"error":"no","errors":["{0}"]}""", """{"error":"no","details":{"received":{"password":"{0}","list":["{0}"]}}}""", """{"received":"{0}""",
            "Traceback: login({0}) failed", "<html><body>{0}</body></html>",
        """{"success":false,"message":"{0}","http_status":422}""", """{"data":{"unexpected":"{0}"}}""",
    ];

    public static TheoryData<int, string, string, string> All =>
        [.. new[] { 200, 400, 422, 500 }.SelectMany(static status => Secrets.SelectMany(secret => Ways.Keys.Select(way => (status, secret, way))))
        .SelectMany(static (given, row) => Excerpt.Of(Places, row, Places.Length).Select(place => (given.status, given.secret, given.way, place)))];

    [Theory, MemberData(nameof(All))]
    public async Task A_repeated_secret_is_masked(int status, string secret, string way, string place)
    {
        var body = place.Replace("{0}", Ways[way](secret), StringComparison.Ordinal);
        using var client = new RequestRecorder(body, (HttpStatusCode)status).Client(static options => options.MaxAttempts = 1);

        var error = await Assert.ThrowsAnyAsync<KnowrithmException>(() => client.Auth.LogInAsync(new() { Email = "ada@example.org", Password = secret }));

        foreach (var text in Texts(error))
            foreach (var written in Ways.Values.Select(write => write(secret)).Append(secret).Append(Ways[way](secret)).Distinct())
                Assert.DoesNotContain(written, text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(200)]
    public async Task A_secret_at_the_cut_is_masked_completely(int status)
    {
        const string Secret = "abcdefghijklmnopqrstuvwxyz-0123456789";
        for (var before = (16 * 1024) - 60; before < 16 * 1024; before += 7)
        {
            using var client = new RequestRecorder(new string('.', before) + Secret + new string('.', 200), (HttpStatusCode)status)
                .Client(static options => options.MaxAttempts = 1);

            var error = await Assert.ThrowsAnyAsync<KnowrithmException>(() => client.Auth.LogInAsync(new() { Email = "ada@example.org", Password = Secret }));

            Assert.All(Texts(error), static text => Assert.DoesNotContain("abcdefgh", text, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Texts(Exception error)
    {
        yield return error.ToString();
        yield return error.Message;
        if (error is KnowrithmSerializationException { RawBody: { } raw }) yield return raw;
        if (error is not KnowrithmApiException api) yield break;
        yield return api.RawBody ?? "";
        yield return api.Code ?? "";
        yield return api.Details?.GetRawText() ?? "";
        yield return api.Details is { } details ? Decoded(details) : "";
        foreach (var (field, problems) in api.FieldErrors) yield return $"{field} {string.Join(' ', problems)}";
    }

    private static string Decoded(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => string.Join(' ', json.EnumerateObject().Select(static member => $"{member.Name} {Decoded(member.Value)}")),
        JsonValueKind.Array => string.Join(' ', json.EnumerateArray().Select(Decoded)),
        _ => json.ToString(),
    };

    private static string Inner(string json) => json[1..^1];
}
