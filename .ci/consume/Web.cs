using Knowrithm.Client;
using Knowrithm.Sandbox;

await using var sandbox = await KnowrithmSandbox.StartAsync(options => options.SeedConversations = 3);
var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Knowrithm:ApiKey"] = sandbox.ApiKey,
    ["Knowrithm:ApiSecret"] = sandbox.ApiSecret,
    ["Knowrithm:BaseUrl"] = sandbox.Address.ToString(),
});
builder.Services.AddKnowrithmClient();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapGet("/leads", async (ILeadsApi leads) => (await leads.ListCompanyLeadsAsync()).Count);
await app.StartAsync();

using var http = new HttpClient();
var leads = int.Parse(await http.GetStringAsync($"{app.Urls.First()}/leads"));
Console.WriteLine($"{leads} leads on {Environment.Version}");
return leads > 0 ? 0 : 1;
