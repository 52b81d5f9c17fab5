using KnowrithmApp;

var builder = Host.CreateApplicationBuilder(args);
//-:cnd:noEmit
#if DEBUG
// Plays Knowrithm in Development until an API key is configured.
await using var sandbox = await DevelopmentSandbox.StartAsync(builder);
#endif
//+:cnd:noEmit
builder.AddSync();

using var host = builder.Build();
await host.RunAsync();
