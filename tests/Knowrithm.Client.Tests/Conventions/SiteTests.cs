using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>What can be checked of the documentation site without a build of it; <c>.ci/docs</c> does the rest.</summary>
public sealed class SiteTests
{
    [Fact]
    public void Every_page_is_in_the_contents_once() => Assert.Equal(
        DocumentPage.All.Select(static page => page.Name).Where(static name => name.StartsWith("docs/", StringComparison.Ordinal)),
        Regex.Matches(Repository.Read("site/docs.yml"), @"href: (?<page>\S+)").Select(static entry => $"docs/{entry.Groups["page"].Value}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Members_of_extension_blocks_would_be_missing() => Violations.AssertNone(
        from file in Repository.Sources("src")
        where Regex.IsMatch(Repository.Read($"src/{file}"), @"^\s*extension\s*(<[^>]*>)?\(", RegexOptions.Multiline)
        select $"src/{file} has an extension block, which the API reference leaves out: write a classic extension method");
}
