namespace Knowrithm.Client.Webhooks;

/// <summary>What came of one handler and one event.</summary>
public enum WebhookHandlerState
{
    /// <summary>It ran and returned.</summary>
    Handled,

    /// <summary>It had returned before, so it did not run.</summary>
    AlreadyHandled,

    /// <summary>It is running elsewhere.</summary>
    Busy,

    /// <summary>It threw, or began too many runs.</summary>
    Failed,

    /// <summary>The inbox could not be asked, so it did not run.</summary>
    InboxUnavailable,
}
