namespace Knowrithm.Sandbox.Tests.Inspector;

public sealed class CopyTests
{
    [Fact]
    public async Task A_request_is_copied_without_its_secrets()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.SendAsync("POST", "lead?x=a%20b", """{"first_name":"O'Brien","note":"a\"b\\n"}""");

        var shown = await play.LatestAsync();

        Assert.Equal($$"""
            curl -X POST '{{play.Sandbox.Address}}api/v1/lead?x=a%20b' \
              -H "X-API-Key: $KNOWRITHM_API_KEY" \
              -H "X-API-Secret: $KNOWRITHM_API_SECRET" \
              -H 'Content-Type: application/json; charset=utf-8' \
              --data-raw '{"first_name":"O'\''Brien","note":"a\"b\\n"}'
            """.ReplaceLineEndings("\n"), Sorted(shown.Text("curl")!));
        var program = shown.Text("csharp")!;
        Assert.Contains($"new HttpMethod(\"POST\"), \"{play.Sandbox.Address}api/v1/lead?x=a%20b\")", program, StringComparison.Ordinal);
        Assert.Contains("""new StringContent("{\"first_name\":\"O'Brien\",\"note\":\"a\\\"b\\\\n\"}", System.Text.Encoding.UTF8)""", program, StringComparison.Ordinal);
        Assert.Contains("""TryAddWithoutValidation("X-API-Secret", "" + Environment.GetEnvironmentVariable("KNOWRITHM_API_SECRET"))""", program, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$(touch /tmp/x)`id`!\\")]
    [InlineData("'; rm -rf x; '")]
    [InlineData("line\nbreak\r\u2028\u0000\ud83d\ude00")]
    public async Task Hostile_text_stays_text_in_the_copy(string hostile)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.SendAsync("POST", "lead", hostile);

        var shown = await play.LatestAsync();

        var curl = shown.Text("curl")!;
        var data = curl[(curl.IndexOf("--data-raw ", StringComparison.Ordinal) + "--data-raw ".Length)..];
        Assert.Equal(hostile, data[1..^1].Replace("'\\''", "'", StringComparison.Ordinal));
        Assert.DoesNotContain("'", data[1..^1].Replace("'\\''", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var literal = shown.Text("csharp")!.Split('\n')[2];
        Assert.StartsWith("request.Content = new StringContent(\"", literal, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', literal);
    }

    // The order of headers is the client's.
    private static string Sorted(string curl)
    {
        var lines = curl.Split(" \\\n");
        string[] order = ["curl", "  -H \"X-API-Key", "  -H \"X-API-Secret", "  -H 'Content-Type", "  --data-raw"];
        return string.Join(" \\\n", lines.OrderBy(line => Array.FindIndex(order, start => line.StartsWith(start, StringComparison.Ordinal))));
    }
}
