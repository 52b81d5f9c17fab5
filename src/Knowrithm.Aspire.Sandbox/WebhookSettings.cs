namespace Knowrithm.Aspire.Sandbox;

/// <summary>A webhook as the app host states it in the environment: <c>KNOWRITHM_SANDBOX_WEBHOOK_0_URL</c>, <c>…_SECRET</c> and <c>…_EVENTS</c>.</summary>
internal sealed record WebhookSettings(Uri Url, string Secret, string[] Events)
{
    public static IEnumerable<WebhookSettings> Read()
    {
        for (var at = 0; Read(at, "URL") is { } url; at++)
            yield return new(new Uri(url), Read(at, "SECRET") ?? "", (Read(at, "EVENTS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? Read(int at, string part) => Environment.GetEnvironmentVariable($"KNOWRITHM_SANDBOX_WEBHOOK_{at}_{part}");
}
