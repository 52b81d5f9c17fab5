using System.Globalization;
using System.Runtime.InteropServices;
using Knowrithm.Aspire.Sandbox;
using Knowrithm.Sandbox;

await using var sandbox = await KnowrithmSandbox.StartAsync(static options =>
{
    options.Port = Number("KNOWRITHM_SANDBOX_PORT");
    options.SeedConversations = Number("KNOWRITHM_SANDBOX_SEED");
});
foreach (var webhook in WebhookSettings.Read()) sandbox.RegisterWebhook(webhook.Url, webhook.Secret, webhook.Events);
Console.WriteLine($"A Knowrithm on this machine: {sandbox.Address}");

var stop = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stop.Task;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.TrySetResult();
}

static int Number(string name) =>
    int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
