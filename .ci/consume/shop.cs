// An application's own context in PostgreSQL: the handler's change and the mark that the event is done are one commit, so that an attempt that fails leaves
// nothing and two deliveries have one effect.
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddDbContext<ShopContext>(options => options.UseNpgsql(Environment.GetEnvironmentVariable("KNOWRITHM_POSTGRES")));
builder.Services.Configure<KnowrithmEventsOptions>(options => (options.RetryDelay, options.PollInterval) =
    (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50)));
builder.Services.AddKnowrithmWebhooks(options => options.Secrets = ["whsec_consumer"])
    .AddHandler<LeadCreated, SaveCustomer>(options => options.Transactional())
    .UseEntityFrameworkCore<ShopContext>();
builder.Services.AddHealthChecks().AddKnowrithmEvents();
await using var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks");
app.MapHealthChecks("/health");
// In production: migrations.
await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<ShopContext>().Database.EnsureCreatedAsync();
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
var statuses = new List<int>();
for (var attempt = 1; attempt <= 2; attempt++)
{
    var signed = WebhookSigner.Create("whsec_consumer", WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" },
        attempt);
    using var response = await http.SendAsync(signed.ToHttpRequestMessage(new Uri("/webhooks", UriKind.Relative)));
    statuses.Add((int)response.StatusCode);
}
var operations = app.Services.GetRequiredService<IEventOperations>();
using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
while ((await operations.GetStatusAsync(patience.Token)).Handlers.Any(handler => handler.Waiting > 0)) await Task.Delay(20, patience.Token);

await using var last = app.Services.CreateAsyncScope();
var customers = await last.ServiceProvider.GetRequiredService<ShopContext>().Customers.ToListAsync();
var health = await http.GetStringAsync("/health");
await app.StopAsync();
Console.WriteLine($"{string.Join(", ", statuses)}; {customers.Count} customers after {SaveCustomer.Attempts} attempts; {health} on {Environment.Version}");
return statuses is [202, 200] && customers is [{ Email: "ada@example.com" }] && SaveCustomer.Attempts == 2 && health == "Healthy" ? 0 : 1;

internal sealed class SaveCustomer(ShopContext context) : IEventHandler<LeadCreated>
{
    public static int Attempts { get; private set; }

    public Task HandleAsync(LeadCreated knowrithmEvent, EventContext eventContext, CancellationToken cancellationToken)
    {
        context.Customers.Add(new Customer { Email = knowrithmEvent.Lead.Email ?? "" });
        return ++Attempts == 1 ? throw new TimeoutException("The first attempt fails after its change.") : Task.CompletedTask;
    }
}

internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddKnowrithmEvents();
}

internal sealed class Customer
{
    public int Id { get; set; }

    public string Email { get; set; } = "";
}
