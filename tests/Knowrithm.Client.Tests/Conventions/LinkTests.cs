namespace Knowrithm.Client.Tests;

/// <summary>Links inside the repository lead somewhere.</summary>
public sealed class LinkTests
{
    private const string Online = "https://github.com/knowrithm/knowrithm-dotnet";

    public static TheoryData<string> Pages => [.. DocumentPage.All.Select(static page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_and_anchors_resolve(string name)
    {
        var page = DocumentPage.All.Single(page => page.Name == name);

        var broken = page.Links.Where(link => !Resolves(page, link.Target)).Select(link => $"{name}:{link.Line}: {link.Target}").ToArray();

        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }

    [Theory]
    [InlineData("README.md", 250)]
    [InlineData("src/Knowrithm.Client/README.md", 60)]
    [InlineData("src/Knowrithm.Client.AI/README.md", 60)]
    [InlineData("src/Knowrithm.Client.AspNetCore/README.md", 60)]
    [InlineData("src/Knowrithm.Client.Events/README.md", 60)]
    [InlineData("src/Knowrithm.Client.Events.EntityFrameworkCore/README.md", 60)]
    [InlineData("src/Knowrithm.Client.Events.Redis/README.md", 60)]
    [InlineData("src/Knowrithm.Sandbox/README.md", 60)]
    [InlineData("src/Knowrithm.Sandbox.Tool/README.md", 60)]
    [InlineData("src/Knowrithm.Templates/README.md", 60)]
    [InlineData("src/Knowrithm.Aspire.Hosting/README.md", 60)]
    public void README_is_short(string name, int lines) =>
        Assert.InRange(DocumentPage.All.Single(page => page.Name == name).Text.AsSpan().Count('\n'), 1, lines);

    [Fact]
    public void README_names_every_page()
    {
        var named = DocumentPage.All.Single(static page => page.Name == "README.md").Links.Select(static link => link.Target.Split('#')[0]).ToHashSet();
        var pages = DocumentPage.All.Select(static page => page.Name).Where(static name => name.StartsWith("docs/", StringComparison.Ordinal));

        Assert.DoesNotContain(pages, name => !named.Contains(name));
    }

    private static bool Resolves(DocumentPage page, string target)
    {
        // A package's README is read elsewhere, so its links are whole addresses.
        if (target.StartsWith(Online, StringComparison.Ordinal)) return ResolvesOnline(target[Online.Length..]);
        if (target.Contains("://", StringComparison.Ordinal)) return true;
        return Exists(Path.GetFullPath(Path.Combine(page.Folder, target.Split('#')[0])), page, target);
    }

    private static bool ResolvesOnline(string rest)
    {
        const string main = "/blob/main/";
        if (rest is "" or "/" or "#readme") return true;
        var path = rest.StartsWith(main, StringComparison.Ordinal) ? rest[main.Length..] : rest.StartsWith('#') ? $"README.md{rest}" : null;
        return path is not null && Exists(Path.Combine(DocumentPage.Root, path.Split('#')[0]), null, path);
    }

    private static bool Exists(string path, DocumentPage? self, string target)
    {
        if (target.Split('#') is not [var file, var anchor]) return File.Exists(path) || Directory.Exists(path);
        var to = file.Length == 0 ? self : DocumentPage.All.SingleOrDefault(page => Path.Combine(DocumentPage.Root, page.Name) == path);
        return to is not null && to.Anchors.Contains(anchor);
    }
}
