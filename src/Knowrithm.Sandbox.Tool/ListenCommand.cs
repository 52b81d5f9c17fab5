using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox.Tool;

/// <summary>Registers a receiver with a sandbox, and prints what is delivered to it.</summary>
internal static class ListenCommand
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync(Uri url, Uri to, string[] events, string? secret, CancellationToken token)
    {
        using var control = new ControlClient(url);
        var own = await control.IsRunningAsync(token)
            ? null
            : await StartCommand.StartAsync(options => (options.Port, options.SeedConversations) = (url.Port, StartOptions.DefaultSeeds), token);
        try
        {
            if (own is null) Console.WriteLine($"The sandbox at {url} is used.\n");
            else StartCommand.Describe(own);
            secret ??= "whsec_" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16)).ToLower(CultureInfo.InvariantCulture);
            Console.WriteLine($"Signing secret  {secret}");
            Console.WriteLine($"Forwarding      {(events.Length == 0 ? "all events" : string.Join(", ", events))} to {to}");
            Console.WriteLine("\nWaiting for deliveries, until Ctrl+C. To send one: knowrithm-sandbox trigger lead.created"
                + (url.Port == StartOptions.DefaultPort ? "" : $" --url {url}"));
            await FollowAsync(control, to, secret, events, token);
            return 0;
        }
        finally
        {
            if (own is not null) await own.DisposeAsync();
        }
    }

    private static async Task FollowAsync(ControlClient control, Uri to, string secret, string[] events, CancellationToken token)
    {
        var seen = (long)(await control.SendAsync(HttpMethod.Get, $"/_sandbox/deliveries?after={int.MaxValue}", null, token))["latest"]!;
        var id = await RegisterAsync(control, to, secret, events, token);
        try
        {
            while (true)
            {
                var delivered = await control.SendAsync(HttpMethod.Get, $"/_sandbox/deliveries?after={seen}", null, token);
                foreach (var attempt in delivered["deliveries"]!.AsArray().Where(d => (string?)d!["webhook_id"] == id)) Print(attempt!);
                seen = (long)delivered["latest"]!;
                var registered = await control.SendAsync(HttpMethod.Get, "/_sandbox/webhooks", null, token);
                if (registered["webhooks"]!.AsArray().All(w => (string?)w!["id"] != id))
                {
                    id = await RegisterAsync(control, to, secret, events, token);
                    Console.WriteLine("The sandbox was reset or the webhook removed; it is registered again.");
                }

                await Task.Delay(PollInterval, token);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            await RemoveAsync(control, id);
        }
        catch (HttpRequestException)
        {
            throw new ToolException("The sandbox has ended.");
        }
    }

    private static async Task<string> RegisterAsync(ControlClient control, Uri to, string secret, string[] events, CancellationToken token)
    {
        var webhook = new JsonObject
        {
            ["url"] = to.ToString(),
            ["secret"] = secret,
            ["events"] = new JsonArray([.. events.Select(e => JsonValue.Create(e))]),
        };
        return (string)(await control.SendAsync(HttpMethod.Post, "/_sandbox/webhooks", webhook, token))["id"]!;
    }

    private static async Task RemoveAsync(ControlClient control, string id)
    {
        try
        {
            await control.SendAsync(HttpMethod.Delete, $"/_sandbox/webhooks/{id}", null, CancellationToken.None);
        }
        // It ends anyway, and the sandbox may have ended before.
        catch (Exception e) when (e is HttpRequestException or ToolException or OperationCanceledException)
        {
        }
    }

    private static void Print(JsonNode attempt)
    {
        var at = DateTimeOffset.Parse((string)attempt["sent_at"]!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).ToLocalTime();
        var status = (int?)attempt["status_code"];
        var outcome = status?.ToString(CultureInfo.InvariantCulture) ?? "no response";
        var again = (int)attempt["attempt"]! > 1 ? $"  attempt {attempt["attempt"]}" : "";
        var line = $"{at:HH:mm:ss}  {(string)attempt["event"]!,-22}  {outcome}  {(double)attempt["duration_ms"]!:0} ms{again}";
        Console.WriteLine(line);
    }
}
