namespace Knowrithm.Client.Http;

/// <summary>When a failed sending may be repeated.</summary>
internal enum RetryRule
{
    /// <summary>On 408, 429, 5xx (but 501, 505) and every fault of the connection: repeating does no harm.</summary>
    Always,

    /// <summary>Only when the server cannot have acted: 429, or the connection was never made.</summary>
    OnlyIfNotSeen,
}
