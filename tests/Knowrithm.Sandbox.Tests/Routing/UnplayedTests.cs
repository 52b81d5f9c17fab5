using System.Runtime.CompilerServices;

namespace Knowrithm.Sandbox.Tests.Routing;

/// <summary>The routes that the sandbox does not support, and why, are those of the table in docs/sandbox.md.</summary>
public sealed class UnplayedTests
{
    [Fact]
    public async Task Each_says_why_it_is_not_supported()
    {
        var table = (await File.ReadAllLinesAsync(Page())).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Where(line => line.Contains(" /api/v1/", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "))
            .Select(cells => (Route: cells[0].Trim('`'), Reason: cells[1])).ToList();
        await using var stream = typeof(KnowrithmSandbox).Assembly.GetManifestResourceStream("unplayed.txt")!;
        using var reader = new StreamReader(stream);
        var known = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(" | ")[0]);
        Assert.Equal(known.Order(StringComparer.Ordinal), table.Select(row => row.Route).Order(StringComparer.Ordinal));
        await using var play = await SandboxOverHttp.StartAsync();
        foreach (var (route, reason) in table)
        {
            var reply = await play.SendAsync(route.Split(' ')[0], route.Split(' ')[1], body: route.StartsWith("GET", StringComparison.Ordinal) ? null : "{}");
            Assert.Equal((501, "SANDBOX_NOT_IMPLEMENTED"), (reply.Status, reply["code"].GetString()));
            Assert.Equal("The sandbox does not support this route. " + reason, reply["error"].GetString());
        }
    }

    private static string Page([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../docs/sandbox.md"));
}
