using System.Globalization;
using Knowrithm.Client.AotApp.Bare;
using Microsoft.Extensions.DependencyInjection;
using Refit;

// start SECONDS ADDRESS KEY SECRET   as Knowrithm.Client.AotApp
var services = new ServiceCollection();
services.AddRefitGeneratedClient<IAgents>(RefitSettings.ForJsonContext(BareContext.Default))
    .ConfigureHttpClient(client => client.BaseAddress = new Uri(args[2])).AddStandardResilienceHandler();
await using var provider = services.BuildServiceProvider();
var answer = await provider.GetRequiredService<IAgents>().ListAsync(args[3], args[4]);
var started = DateTime.UnixEpoch.AddSeconds(double.Parse(args[1], CultureInfo.InvariantCulture));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(DateTime.UtcNow - started).TotalMilliseconds:F1}"));
return answer.Agents.Count > 0 ? 0 : 1;
