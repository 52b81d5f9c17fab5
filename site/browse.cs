// Opens a built site in Chromium, on a desktop and on a phone: nothing is wider than the window, nothing comes from elsewhere, nothing fails, and the search
// finds.
// dotnet run site/browse.cs
#:sdk Microsoft.NET.Sdk.Web
#:package Microsoft.Playwright
#:property PublishAot=false
using System.Runtime.CompilerServices;
using Microsoft.Extensions.FileProviders;
using Microsoft.Playwright;

// A web application starts in the folder of its source.
var site = Path.Combine(Path.GetDirectoryName(Here())!, "obj", "site");
var problems = new List<string>();
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(site), StaticFileOptions = { ServeUnknownFileTypes = true } });
await app.StartAsync();
var address = app.Urls.First();

var executable = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
    .SelectMany(static folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
    .FirstOrDefault(File.Exists);
if (executable is null)
{
    Console.Error.WriteLine("Chromium is not installed (Debian: apt-get install chromium).");
    return 1;
}
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox"] });
foreach (var (name, width, height) in new[] { ("desktop", 1280, 800), ("phone", 390, 844) })
{
    await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
    var page = await context.NewPageAsync();
    page.Request += (_, request) =>
    {
        if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            problems.Add($"{name}: requests {request.Url}");
    };
    page.Response += (_, response) => { if (response.Status >= 400) problems.Add($"{name}: {response.Url} responds with {response.Status}"); };
    page.PageError += (_, error) => problems.Add($"{name}: {error}");
    string[] paths =
    [
        "index.html", "docs/reliability.html", "docs/webhooks.html", "docs/coverage.html", "api/Knowrithm.Client.html", "api/Knowrithm.Client.ILeadsApi.html",
        "changes.html",
    ];
    foreach (var path in paths)
    {
        await page.GotoAsync($"{address}/{path}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        if ((await page.Locator("article h1").CountAsync()) == 0) problems.Add($"{name}: {path} has no heading");
        var wide = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - window.innerWidth");
        if (wide > 0) problems.Add($"{name}: {path} is {wide} pixels wider than the window");
        await page.ScreenshotAsync(new() { Path = Path.Combine(site, "..", $"{name}-{path.Replace('/', '-')}.png") });
    }
    await page.GotoAsync($"{address}/docs/webhooks.html", new() { WaitUntil = WaitUntilState.NetworkIdle });
    if (name == "phone") await page.Locator("[data-bs-target='#navpanel']").ClickAsync();
    await page.Locator("#search-query").FillAsync("dead letter");
    await page.Locator("#search-results a").First.WaitForAsync();
    Console.WriteLine($"{name}: the search finds {await page.Locator("#search-results .sr-item").CountAsync()} pages");
    await page.ScreenshotAsync(new() { Path = Path.Combine(site, "..", $"{name}-search.png") });
}

problems.ForEach(Console.Error.WriteLine);
Console.WriteLine($"{problems.Count} problems");
return problems.Count == 0 ? 0 : 1;

static string Here([CallerFilePath] string here = "") => here;
