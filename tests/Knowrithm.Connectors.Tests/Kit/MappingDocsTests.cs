using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Knowrithm.Connectors.Tests;

/// <summary>
/// docs/mappings.md is written from the tables of the connectors, between two marks. After a change: <c>KNOWRITHM_ACCEPT_MAPPINGS=1</c>, and review the
/// difference.
/// </summary>
public sealed class MappingDocsTests
{
    private const string Begin = "<!-- connectors -->\n", End = "<!-- end of connectors -->";

    [Fact]
    public void The_page_shows_the_tables()
    {
        var file = Page();
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var tables = Tables();
        if (Environment.GetEnvironmentVariable("KNOWRITHM_ACCEPT_MAPPINGS") == "1")
        {
            page = page[..from] + tables + page[to..];
            File.WriteAllText(file, page);
            to = page.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal(tables, page[from..to]);
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        var connectors = typeof(HubSpotConnector).Assembly.GetTypes().Where(static type => type is { Namespace: "Knowrithm.Connectors", IsNested: false })
            .OrderBy(static type => type.Name, StringComparer.Ordinal);
        foreach (var connector in connectors)
            foreach (var field in connector.GetFields(BindingFlags.NonPublic | BindingFlags.Static)
                .Where(static field => field.Name.EndsWith("Mapping", StringComparison.Ordinal)))
            {
                var (name, what) = (connector.Name.Replace("Connector", "", StringComparison.Ordinal),
                    field.Name.Replace("Mapping", "", StringComparison.Ordinal));
                text.Append(CultureInfo.InvariantCulture, $"### {name}: {what.ToLowerInvariant()}\n\n")
                    .Append(CultureInfo.InvariantCulture, $"| Knowrithm | [{name}](../samples/connectors/{name}.cs) |\n|---|---|\n");
                foreach (ITuple row in (Array)field.GetValue(null)!) text.Append(CultureInfo.InvariantCulture, $"| `{row[0]}` | `{row[1]}` |\n");
                text.Append('\n');
            }
        return text.ToString();
    }

    private static string Page([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "docs", "mappings.md"));
}
