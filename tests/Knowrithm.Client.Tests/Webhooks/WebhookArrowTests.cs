using System.Runtime.CompilerServices;

namespace Knowrithm.Client.Tests;

public sealed class WebhookArrowTests
{
    [Fact]
    public void Webhooks_know_neither_Refit_nor_a_web_framework()
    {
        var files = Directory.GetFiles(Folder(), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
            foreach (var word in new[] { "Refit", "AspNetCore", "Knowrithm.Client.Http" })
                Assert.False(File.ReadAllText(file).Contains(word, StringComparison.Ordinal), $"{Path.GetFileName(file)} mentions {word}");
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Knowrithm.Client", "Webhooks");
}
