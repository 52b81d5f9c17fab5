// Presses the buttons of a sandbox's inspector in Chromium, for .ci/tool: registers the receiver at the second argument with the secret in the third, sends it
// an event, replays the delivery, and switches a fault on. The first argument is the inspector's address. A complaint of the browser is a failure.
#:package Microsoft.Playwright
#:property PublishAot=false
using Microsoft.Playwright;

var executable = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
    .SelectMany(static folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
    .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not installed (Debian: apt-get install chromium).");
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable });
var page = await browser.NewPageAsync();
var complaints = new List<string>();
page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
page.PageError += (_, error) => complaints.Add(error);
page.Request += (_, request) => { if (!request.Url.StartsWith(args[0], StringComparison.Ordinal)) complaints.Add($"requests {request.Url}"); };

// Long: the machine may be busy.
Assertions.SetDefaultExpectTimeout(60_000);
await page.GotoAsync(args[0]);
await OpenAsync("Webhooks");
await page.GetByLabel("URL").FillAsync(args[1]);
await page.GetByLabel("Signing secret").FillAsync(args[2]);
await PressAsync("Register");
await Assertions.Expect(page.Locator("#webhooks")).ToContainTextAsync(args[1]);
await page.GetByLabel("Event").SelectOptionAsync("lead.status.updated");
await PressAsync("Send me an event");
var delivery = page.Locator("#deliveries .item", new() { HasText = "lead.status.updated" });
await Assertions.Expect(delivery.Locator(".status")).ToHaveTextAsync("delivered");
await PressAsync("Replay", first: true);
await Assertions.Expect(page.Locator("#deliveries")).ToContainTextAsync("attempt 2");
await OpenAsync("Faults");
var fault = page.GetByRole(AriaRole.Switch, new() { Name = "Every request gets 503" });
await fault.ClickAsync();
await Assertions.Expect(fault).ToHaveAttributeAsync("aria-checked", "true");

complaints.ForEach(Console.Error.WriteLine);
return complaints.Count == 0 ? 0 : 1;

Task OpenAsync(string view) => page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = view }).ClickAsync();

Task PressAsync(string name, bool first = false)
{
    var button = page.GetByRole(AriaRole.Button, new() { Name = name });
    return (first ? button.First : button).ClickAsync();
}
