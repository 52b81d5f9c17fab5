using KnowrithmApp;

var builder = WebApplication.CreateBuilder(args);
//-:cnd:noEmit
#if DEBUG
// Plays Knowrithm in Development until a webhook secret is configured.
await using var sandbox = await DevelopmentSandbox.StartAsync(builder);
#endif
//+:cnd:noEmit
builder.AddReceiver();

await using var app = builder.Build();
app.MapReceiver();
//-:cnd:noEmit
#if DEBUG
sandbox?.DeliverTo(app);
#endif
//+:cnd:noEmit
await app.RunAsync();
