// Completes and checks a built site: a Markdown twin beside each page, llms.txt, every internal link and anchor, no asset from elsewhere, and an index for the
// search.
// dotnet run site/check.cs
#:property PublishAot=false
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

var pages = Path.GetFullPath(Path.Combine("site", "obj", "pages"));
var site = Path.GetFullPath(Path.Combine("site", "obj", "site"));
var problems = new List<string>();

// The twins, whose links lead to twins.
var twins = Under(pages, "*.md");
foreach (var twin in twins) File.Copy(Path.Combine(pages, twin), Path.Combine(site, twin), overwrite: true);
var html = Under(site, "*.html").Where(static page => Path.GetFileName(page) != "toc.html").ToList();
problems.AddRange(html.Where(page => !twins.Contains(Path.ChangeExtension(page, ".md"))).Select(static page => $"{page} has no Markdown twin"));
problems.AddRange(twins.Where(twin => !html.Contains(Path.ChangeExtension(twin, ".html"))).Select(static twin => $"{twin} has no page"));

var index = new StringBuilder("# Knowrithm.Client\n\n> The strongly typed .NET client for Knowrithm, a webhook receiver for ASP.NET Core, and a sandbox.\n");
Section("Documentation", twins.Where(static twin => !twin.StartsWith("api/", StringComparison.Ordinal)));
Section("API reference", twins.Where(static twin => twin.StartsWith("api/", StringComparison.Ordinal)));
File.WriteAllText(Path.Combine(site, "llms.txt"), index.ToString());

var contents = Under(site, "*.html").ToDictionary(static page => page, page => File.ReadAllText(Path.Combine(site, page)));
var anchors = contents.ToDictionary(static page => page.Key, static page =>
    Regex.Matches(page.Value, @"\s(?:id|name)=""([^""]+)""").Select(static match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToHashSet());
var links = 0;
foreach (var (page, text) in contents)
{
    foreach (Match match in Regex.Matches(text, @"<(?<tag>\w+)\b[^>]*?\s(?:href|src)=""(?<target>[^""]*)"""))
    {
        var (tag, target) = (match.Groups["tag"].Value, WebUtility.HtmlDecode(match.Groups["target"].Value));
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
        {
            if (tag is "script" or "link" or "img") problems.Add($"{page} loads {target}");
            continue;
        }
        links++;
        var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, Uri.UnescapeDataString(after)) : (target, "");
        var to = path.Length == 0 ? page : Relative(site, Path.GetFullPath(Path.Combine(site, Path.GetDirectoryName(page)!, Uri.UnescapeDataString(path))));
        if (Directory.Exists(Path.Combine(site, to))) to = to == "." ? "index.html" : $"{to}/index.html";
        if (!File.Exists(Path.Combine(site, to))) problems.Add($"{page} links to {target}, which is missing");
        else if (anchor.Length > 0 && anchors.TryGetValue(to, out var known) && !known.Contains(anchor))
            problems.Add($"{page} links to {target}, whose anchor is missing");
    }
}
if (new FileInfo(Path.Combine(site, "index.json")) is not { Exists: true, Length: > 100_000 }) problems.Add("The index of the search is missing or small");
if (twins.Count(static twin => twin.StartsWith("api/", StringComparison.Ordinal)) < 300) problems.Add("The API reference is small");

problems.ForEach(Console.Error.WriteLine);
Console.WriteLine($"{html.Count} pages, {links} links inside the site, {problems.Count} problems");
return problems.Count == 0 ? 0 : 1;

void Section(string title, IEnumerable<string> of)
{
    index.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {title}\n\n");
    foreach (var twin in of)
    {
        var lines = File.ReadAllLines(Path.Combine(pages, twin));
        var heading = lines.FirstOrDefault(static line => line.StartsWith("# ", StringComparison.Ordinal)) ?? $"# {twin}";
        index.Append(System.Globalization.CultureInfo.InvariantCulture, $"- [{Plain(heading[2..])}]({twin})\n");
    }
}

static List<string> Under(string folder, string pattern) =>
    [.. Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Select(file => Relative(folder, file)).Order(StringComparer.Ordinal)];

static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

static string Plain(string text) => WebUtility.HtmlDecode(Regex.Replace(text, @"<[^>]*>|\\(?=\W)", "")).Trim();
