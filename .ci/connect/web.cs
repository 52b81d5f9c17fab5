// A new web application with the NAME connector.
using Knowrithm.Connectors;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration["Knowrithm:Webhooks:Secrets:0"] = Story.Secret;
builder.Configuration["Knowrithm:Events:RetryDelay"] = "00:00:00.200";
builder.Services.AddKnowrithmWebhooks().UseSqlite("Data Source=events.db").AddNAMEConnector(builder.Configuration.GetSection("Connectors:NAME"));
await using var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks/knowrithm");
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
foreach (var delivery in await Story.CreateAsync(app.Services))
{
    using var request = delivery.ToHttpRequestMessage(new Uri(http.BaseAddress, "/webhooks/knowrithm"));
    using var response = await http.SendAsync(request);
    response.EnsureSuccessStatusCode();
}
return await Story.EndAsync(app.Services);
