// Copies what the site is made of to site/obj/pages: the README as its first page, docs/, the list of samples and the changes. Links to files of the repository
// that are not pages lead to the repository.
// dotnet run site/stage.cs
#:property PublishAot=false
using System.Text.RegularExpressions;

const string repository = "https://github.com/knowrithm/knowrithm-dotnet";
var root = Directory.GetCurrentDirectory();
var target = Path.Combine(root, "site", "obj", "pages");
Directory.CreateDirectory(Path.Combine(target, "docs"));
// From a file of the repository to its page.
var pages = new Dictionary<string, string>
{
    ["README.md"] = "index.md",
    ["CHANGELOG.md"] = "changes.md",
    ["CONTRIBUTING.md"] = "contributing.md",
    ["SECURITY.md"] = "security.md",
    ["samples/README.md"] = "samples.md",
};
foreach (var file in Directory.GetFiles(Path.Combine(root, "docs"), "*.md")) pages[$"docs/{Path.GetFileName(file)}"] = $"docs/{Path.GetFileName(file)}";

foreach (var (file, page) in pages)
{
    var text = File.ReadAllText(Path.Combine(root, file));
    text = Regex.Replace(text, @"^<!-- run:.*?-->\n", "", RegexOptions.Multiline);
    // Not in code: neither fenced nor between backticks.
    text = Regex.Replace(text, @"(?<code>^```.*?^```|`[^`\n]+`)|\]\((?<target>[^)\s]+)\)",
        match => match.Groups["code"].Success ? match.Value : $"]({Resolve(file, page, match.Groups["target"].Value)})",
        RegexOptions.Multiline | RegexOptions.Singleline);
    File.WriteAllText(Path.Combine(target, page), text);
}
Directory.CreateDirectory(Path.Combine(target, "docs", "images"));
foreach (var picture in Directory.GetFiles(Path.Combine(root, "docs", "images"), "*.png"))
    File.Copy(picture, Path.Combine(target, "docs", "images", Path.GetFileName(picture)), overwrite: true);
File.Copy(Path.Combine(root, "src", "icon.png"), Path.Combine(target, "icon.png"), overwrite: true);
File.Copy(Path.Combine(root, "site", "toc.yml"), Path.Combine(target, "toc.yml"), overwrite: true);
File.WriteAllText(Path.Combine(target, "docs", "toc.yml"), Named(File.ReadAllText(Path.Combine(root, "site", "docs.yml"))));
Console.WriteLine($"{pages.Count} pages");

string Resolve(string file, string page, string link)
{
    if (link.StartsWith('#') || link.Contains("://", StringComparison.Ordinal)) return link;
    var (path, anchor) = link.Split('#') is [var before, var after] ? (before, $"#{after}") : (link, "");
    var at = Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(file)!, path))).Replace('\\', '/');
    if (at.StartsWith("docs/images/", StringComparison.Ordinal) && page.StartsWith("docs/", StringComparison.Ordinal)) return link;
    if (pages.TryGetValue(at, out var other)) return Path.GetRelativePath(Path.GetDirectoryName($"/{page}")!, $"/{other}").Replace('\\', '/') + anchor;
    return $"{repository}/{(Directory.Exists(Path.Combine(root, at)) ? "tree" : "blob")}/main/{at}{anchor}";
}

// An entry has the first heading of its page.
string Named(string toc) => Regex.Replace(toc, @"- href: (?<page>\S+)", match =>
    $"- name: \"{File.ReadLines(Path.Combine(root, "docs", match.Groups["page"].Value)).First()[2..]}\"\n    href: {match.Groups["page"].Value}");
