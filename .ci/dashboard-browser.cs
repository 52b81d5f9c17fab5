// What happens in .ci/dashboard: a delivery becomes a dead letter, the other system is repaired, somebody signs in and presses "Retry" in Chromium, and the
// store's file says that the event is done. ADDRESS DATABASE REPAIRED SECRET
#:property TargetFramework=net10.0
#:property PublishAot=false
#:package Microsoft.EntityFrameworkCore.Sqlite
#:package Microsoft.Playwright
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

const int Done = 1, Dead = 2;
var (address, database, repaired, secret) = (new Uri(args[0]), args[1], args[2], args[3]);
string[] names = ["chromium", "chromium-browser", "google-chrome"];
var chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(static folder => folder.Length > 0)
    .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
if (chromium is null)
{
    Console.WriteLine("Chromium is not installed (Debian: apt-get install chromium).");
    return Environment.GetEnvironmentVariable("KNOWRITHM_REQUIRE_ALL") == "1" ? 1 : 0;
}

var body = """{"event":"lead.created","timestamp":"2026-03-01T12:00:00Z","data":{"id":"lead_1","email":"ada@example.com"},"attempt":1}"""u8.ToArray();
using (var http = new HttpClient())
using (var content = new ByteArrayContent(body))
{
    content.Headers.ContentType = new("application/json");
    content.Headers.Add("X-Knowrithm-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}");
    using var response = await http.PostAsync(new Uri(address, "webhooks/knowrithm"), content);
    response.EnsureSuccessStatusCode();
}
await UntilAsync(Dead);
await File.WriteAllTextAsync(repaired, "");

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium });
var page = await browser.NewPageAsync();
var problems = new List<string>();
page.Console += (_, message) =>
{
    if (message.Type is "error" or "warning") problems.Add($"{message.Text} {message.Location}");
};
await page.Context.APIRequest.GetAsync(new Uri(address, "sign-in").ToString());
// Long: the machine may be busy.
Assertions.SetDefaultExpectTimeout(60_000);
await page.GotoAsync(new Uri(address, "knowrithm").ToString());
await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
await page.Locator("#list").GetByRole(AriaRole.Button, new() { Name = "Retry", Exact = true }).ClickAsync();
await Assertions.Expect(page.Locator("#notice")).ToHaveTextAsync("1 dead letter retried.");
await UntilAsync(Done);
// What the page showed may not be all that the browser had to say: for example that a policy forbids something.
foreach (var problem in problems) Console.WriteLine(problem);
Console.WriteLine("A dead letter was retried in the browser, and is done in the store.");
return problems.Count == 0 ? 0 : 1;

// The gate ends what takes too long.
async Task UntilAsync(int expected)
{
    while (await StateAsync() != expected) await Task.Delay(50);
}

async Task<int> StateAsync()
{
    await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
    await connection.OpenAsync();
    await using var command = connection.CreateCommand();
    command.CommandText = "SELECT MAX(State) FROM KnowrithmEventWork";
    return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
}
