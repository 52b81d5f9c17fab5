// Makes links of the references in the API pages that docfx leaves to its other format: <xref href="Knowrithm.Client.Lead.Email">.
// dotnet run site/references.cs
#:property PublishAot=false
using System.Text.RegularExpressions;

var api = Path.GetFullPath(Path.Combine("site", "obj", "pages", "api"));
var pages = Directory.GetFiles(api, "*.md").ToDictionary(static file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
var linked = 0;
foreach (var (page, text) in pages)
{
    var whole = Regex.Replace(text, @"<xref href=""(?<uid>[^""]+)""[^>]*></xref>", match => Link(Uri.UnescapeDataString(match.Groups["uid"].Value)));
    if (whole != text) File.WriteAllText(Path.Combine(api, $"{page}.md"), whole);
}
Console.WriteLine($"{linked} references are links");
return linked > 300 ? 0 : 1;

string Link(string uid)
{
    var name = uid.Split('(')[0];
    var shown = $"<code>{Regex.Replace(name.Split('.')[^1], "`+\\d+", "")}</code>";
    // A member is on the page of its type.
    for (var owner = name; owner.Contains('.', StringComparison.Ordinal); owner = owner[..owner.LastIndexOf('.')])
    {
        if (!pages.TryGetValue(owner.Replace('`', '-'), out var target)) continue;
        linked++;
        var anchor = Regex.Replace(uid, @"\W", "_");
        return $"<a href=\"{owner.Replace('`', '-')}.md{(target.Contains($"<a id=\"{anchor}\">", StringComparison.Ordinal) ? $"#{anchor}" : "")}\">{shown}</a>";
    }
    return shown;
}
