namespace Knowrithm.Sandbox;

/// <summary>One attempt to deliver a webhook.</summary>
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

    /// <summary>Where it was sent.</summary>
    public Uri Url { get; }

    /// <summary>1 for the first delivery, rising with each redelivery.</summary>
    public int Attempt { get; }

    /// <summary>What the receiver answered; null when it could not be reached or did not answer in time.</summary>
    public int? StatusCode { get; }

    /// <summary>Whether the receiver took it, with any 2xx.</summary>
    public bool Delivered => StatusCode is >= 200 and <= 299;
}
