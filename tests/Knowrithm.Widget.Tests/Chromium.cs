using Microsoft.Playwright;

namespace Knowrithm.Widget.Tests;

/// <summary>
/// The Chromium of this machine, without a window. Where there is none, the tests are skipped; in CI that is a failure. Nothing is downloaded.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal IBrowser Browser
    {
        get
        {
            if (_browser is not null) return _browser;
            const string why = "Chromium is not installed (Debian: apt-get install chromium).";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("KNOWRITHM_REQUIRE_ALL") != "1", why);
            throw new InvalidOperationException(why);
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(static folder => folder.Length > 0)
        .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
