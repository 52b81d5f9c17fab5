using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowrithm.Client.Tests;

/// <summary>What can be checked of the templates without a build of them; <c>.ci/templates</c> does the rest.</summary>
public sealed class TemplateTests
{
    private const string Content = "src/Knowrithm.Templates/content";

    private static readonly XDocument Central = XDocument.Parse(Repository.Read("Directory.Packages.props"));

    public static TheoryData<string> Templates =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, Content)).Select(static folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Templates))]
    public void Folder_is_named_as_the_command_and_on_both_pages(string template)
    {
        Assert.Equal(template, Configuration(template).GetProperty("shortName").GetString());
        foreach (var page in new[] { "src/Knowrithm.Templates/README.md", "docs/templates.md" })
            Assert.Contains($"`{template}`", Repository.Read(page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Templates))]
    public void A_keyword_as_a_name_is_a_valid_namespace(string template)
    {
        var form = Configuration(template).GetProperty("forms").GetProperty("keyword");
        var (pattern, replacement) = (form.GetProperty("pattern").GetString()!, form.GetProperty("replacement").GetString()!);

        Violations.AssertNone(SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText)
            .SelectMany(static keyword => new[] { keyword, $"Acme.{keyword}", $"{keyword}.Acme" })
            .Select(name => (Name: name, Made: Regex.Replace(name, pattern, replacement)))
            .Where(static one => one.Made.Split('.').Any(static part => SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None))
            .Select(static one => $"{one.Name} becomes {one.Made}"));
        Assert.Equal("Classic.internals", Regex.Replace("Classic.internals", pattern, replacement));
    }

    [Theory, MemberData(nameof(Templates))]
    public void Packages_are_those_that_are_packed_and_those_that_we_test_with(string template) =>
        Violations.AssertNone(
            from project in Directory.EnumerateFiles(Path.Combine(Repository.Root, Content, template), "*.csproj", SearchOption.AllDirectories)
            from reference in XDocument.Load(project).Descendants("PackageReference")
            let id = reference.Attribute("Include")!.Value
            let version = reference.Attribute("Version")!.Value
            let expected = id.StartsWith("Knowrithm.", StringComparison.Ordinal) ? "KNOWRITHM_VERSION" : Ours(id)
            where expected is not null && version != expected
            select $"{Path.GetFileName(project)}: {id} {version} should be {expected}");

    // Null for what only the templates reference.
    private static string? Ours(string id) =>
        Central.Descendants("PackageVersion").LastOrDefault(entry => entry.Attribute("Include")!.Value == id)?.Attribute("Version")!.Value;

    private static JsonElement Configuration(string template) =>
        JsonDocument.Parse(Repository.Read($"{Content}/{template}/.template.config/template.json")).RootElement;
}
