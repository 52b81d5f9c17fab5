// The application of .ci/dashboard: its handler refuses every event until the system that it writes to is repaired, which a file says.
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using System.Security.Claims;

var (database, repaired, secret) = (args[0], args[1], args[2]);
var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddKnowrithmWebhooks(options => options.Secrets = [secret])
    .AddHandler<LeadCreated>("crm", (_, _, _) => File.Exists(repaired) ? Task.CompletedTask : throw new DeadLetterException("The CRM refuses it."))
    .UseSqlite($"Data Source={database}");
builder.Services.AddAntiforgery();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => options.Events.OnRedirectToLogin = context =>
{
    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    return Task.CompletedTask;
});
builder.Services.AddAuthorizationBuilder().AddPolicy("Operators", policy => policy.RequireRole("operator"));

var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks/knowrithm");
app.MapKnowrithmDashboard("/knowrithm").RequireAuthorization("Operators");
// Whoever asks: only the gate does.
app.MapGet("/sign-in", () => Results.SignIn(new(new ClaimsIdentity(
    [new(ClaimTypes.Name, "ada"), new(ClaimTypes.Role, "operator")], CookieAuthenticationDefaults.AuthenticationScheme))));
app.Run();
