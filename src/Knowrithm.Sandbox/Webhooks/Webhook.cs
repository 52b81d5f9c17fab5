namespace Knowrithm.Sandbox;

internal sealed record Webhook(string Id, Uri Url, string Secret, string[] Events)
{
    public static Webhook Create(Uri url, string secret, string[] events)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return url is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? new(Guid.NewGuid().ToString(), url, secret, events)
            : throw new ArgumentException("An absolute http or https URL is expected.", nameof(url));
    }

    public bool Wants(string name) => Events.Length == 0 || Events.Contains(name);
}
