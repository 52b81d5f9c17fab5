// A page with an agent's widget, and what hears of the leads: dotnet run --project samples/widget
//
// Without credentials a sandbox inside this process plays Knowrithm, and the widget's part is played too, call by call, since not every machine has a browser;
// `-- --serve` stays up for yours.
// With KNOWRITHM_API_KEY and KNOWRITHM_API_SECRET (scope `read`) the page shows your first agent, or Site__AgentId; its webhook needs a public address and
// Knowrithm__Webhooks__Secrets__0.
using Acme.WidgetSite;
using Knowrithm.Client;
using Knowrithm.Sandbox;

if (KnowrithmClientOptions.FromEnvironment().ApiKey is not null)
{
    await using var site = await Site.StartAsync(args);
    Console.WriteLine($"The page: {site.Urls.First()}/ · webhooks: {site.Urls.First()}{Site.Hook}");
    await site.WaitForShutdownAsync();
    return 0;
}

await using var sandbox = await KnowrithmSandbox.StartAsync(options => (options.SeedConversations, options.TaskDuration) = (1, TimeSpan.Zero));
const string secret = "whsec_sample";
await using var app = await Site.StartAsync(args, new Dictionary<string, string?>
{
    ["Knowrithm:BaseUrl"] = sandbox.Address.ToString(),
    ["Knowrithm:ApiKey"] = sandbox.ApiKey,
    ["Knowrithm:ApiSecret"] = sandbox.ApiSecret,
    ["Knowrithm:Webhooks:Secrets:0"] = secret,
});
var page = new Uri(app.Urls.First() + "/");
sandbox.RegisterWebhook(new Uri(page, Site.Hook), secret, "lead.created");
Console.WriteLine($"The page: {page}");
var good = await Visit.RunAsync(page, app.Services.GetRequiredService<IKnowrithmClient>(), app.Services.GetRequiredService<Leads>());
Console.WriteLine(good ? "Every step held." : "Something is wrong.");
if (args.Contains("--serve")) await app.WaitForShutdownAsync();
return good ? 0 : 1;
