// A sandbox, and a request to it.
using Knowrithm.Sandbox;

await using var sandbox = await KnowrithmSandbox.StartAsync(options => options.SeedConversations = 3);
sandbox.Misbehave(new SandboxFault { Status = 503 });
using var http = new HttpClient { BaseAddress = sandbox.Address };
http.DefaultRequestHeaders.Add("X-API-Key", sandbox.ApiKey);
http.DefaultRequestHeaders.Add("X-API-Secret", sandbox.ApiSecret);
using var failed = await http.GetAsync(new Uri("api/v1/conversation", UriKind.Relative));
var page = await http.GetStringAsync(new Uri("api/v1/conversation", UriKind.Relative));
Console.WriteLine($"{sandbox.Requests.Count} requests on {Environment.Version}");
return (int)failed.StatusCode == 503 && page.Contains("\"total\":3") && sandbox.Requests.Count == 2 ? 0 : 1;
