using System.Text.Json;

namespace Knowrithm.Client.Tests;

public sealed class ErrorBodyTests
{
    // Shape, message, code, "field: problem" lines.
    public static TheoryData<string, string?, string?, string> Shapes => new()
    {
        { """{"error":"Bad","code":"AUTH_001","details":{}}""", "Bad", "AUTH_001", "" },
        { """{"error":"Bad","code":"DOC_001","details":{"name":["too long","odd"],"size":"too big","limit":5}}""", "Bad", "DOC_001",
            "name: too long, odd; size: too big" },
        { """{"error":"Validation failed","errors":{"email":["Not a valid email address."],"phone":["Too long."]}}""", "Validation failed", null,
            "email: Not a valid email address.; phone: Too long." },
        { """{"errors":{"email":"missing"}}""", null, null, "email: missing" },
        { """{"error":"Only this"}""", "Only this", null, "" },
        { """{"message":"Not allowed"}""", "Not allowed", null, "" },
        { """{"error":"Failed to get","success":false}""", "Failed to get", null, "" },
        { """{"message":"Connection not found","success":false}""", "Connection not found", null, "" },
        { """{"success":false,"error":{"code":"VALIDATION_ERROR","message":"Invalid","details":{"name":["required"]}},"timestamp":"2025-01-01T00:00:00Z"}""",
            "Invalid", "VALIDATION_ERROR", "name: required" },
        { """{"error":"Bad","status":"error","code":"X"}""", "Bad", "X", "" },
        { """{"msg":"Missing Authorization Header"}""", "Missing Authorization Header", null, "" },
        { """{"detail":"Gone","error_code":"E7"}""", "Gone", "E7", "" },
        { """{"error":"Bad","code":17}""", "Bad", "17", "" },
        { """{"error":"","message":"The second"}""", "The second", null, "" },
        { """{"error":null,"message":"The second","details":null}""", "The second", null, "" },
        { """{"error":true,"message":"The second"}""", "The second", null, "" },
        { """{"data":{"message":"Inside"}}""", "Inside", null, "" },
        { """["one","two"]""", "one; two", null, "" },
        { """[{"error":"one"},{"message":"two"},3]""", "one; two", null, "" },
        { "[]", null, null, "" },
        { "\"A text\"", "A text", null, "" },
        { "17", null, null, "" },
        { "null", null, null, "" },
        { "{}", null, null, "" },
        { "", null, null, "" },
        { "   ", null, null, "" },
        { "upstream connect error", "upstream connect error", null, "" },
        { "<html><body>502 Bad Gateway</body></html>", "an HTML page, not an API response (a proxy or gateway?)", null, "" },
        { "{\"error\":\"cut", "{\"error\":\"cut", null, "" },
        { "\uFEFF{\"error\":\"With a mark\"}", "With a mark", null, "" },
        { """{"error":"\ud800"}""", """{"error":"\ud800"}""", null, "" },
        { """{"error":{"error":{"error":"deep"}}}""", "deep", null, "" },
    };

    [Theory, MemberData(nameof(Shapes))]
    public async Task Every_shape_of_an_error_is_read(string body, string? message, string? code, string fields)
    {
        using var server = new ScriptedServer((400, body));
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmValidationException>(() => client.Agents.ListAgentsAsync());

        Assert.Equal(code, failure.Code);
        Assert.Equal(fields, string.Join("; ", failure.FieldErrors.Select(field => $"{field.Key}: {string.Join(", ", field.Value)}")));
        var details = $"{(message is null ? "" : ": " + message)}{(code is null ? "" : $" ({code})")}{(fields.Length == 0 ? "" : "; " + fields)}";
        Assert.Equal($"GET /api/v1/agent returned 400{details}".TrimEnd('.') + ".", failure.Message);
    }

    [Fact]
    public async Task Details_are_kept_in_their_own_form()
    {
        using var server = new ScriptedServer((409, """{"error":"Bad","details":[{"id":1},{"id":2}]}"""));
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmConflictException>(() => client.Agents.ListAgentsAsync());

        Assert.Equal((JsonValueKind.Array, 2), (failure.Details!.Value.ValueKind, failure.Details.Value.GetArrayLength()));
    }

    [Fact]
    public async Task Nesting_without_end_is_plain_text()
    {
        using var server = new ScriptedServer((400, string.Concat(Enumerable.Repeat("{\"error\":", 5000))));
        using var client = TestClient.Create(server);

        await Assert.ThrowsAsync<KnowrithmValidationException>(() => client.Agents.ListAgentsAsync());
    }
}
