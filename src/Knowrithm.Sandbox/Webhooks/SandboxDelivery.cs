namespace Knowrithm.Sandbox;

/// <summary>An attempt to deliver a webhook.</summary>
public sealed class SandboxDelivery
{
    internal SandboxDelivery(string @event, Uri url, int attempt, int? statusCode)
    {
        Event = @event;
        Url = url;
        Attempt = attempt;
        StatusCode = statusCode;
    }

    /// <summary>The event's name, such as <c>lead.created</c>.</summary>
    public string Event { get; }

    /// <summary>The URL that it was sent to.</summary>
    public Uri Url { get; }

    /// <summary>The number of the attempt: 1 for the first, rising with each redelivery.</summary>
    public int Attempt { get; }

    /// <summary>The status that the receiver returned; null when it could not be reached or did not respond in time.</summary>
    public int? StatusCode { get; }

    /// <summary>Whether the receiver accepted it, with any 2xx.</summary>
    public bool Delivered => StatusCode is >= 200 and <= 299;
}
