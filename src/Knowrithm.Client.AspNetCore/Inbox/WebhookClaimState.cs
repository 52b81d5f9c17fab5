namespace Knowrithm.Client.Webhooks;

/// <summary>Whether a handler may run on an event.</summary>
public enum WebhookClaimState
{
    /// <summary>It may; nobody else is granted it until it is completed, given back or expired.</summary>
    Granted,

    /// <summary>It was handled already.</summary>
    Done,

    /// <summary>Somebody is handling it now.</summary>
    Busy,
}
