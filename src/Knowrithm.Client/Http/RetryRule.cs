namespace Knowrithm.Client.Http;

/// <summary>The rules for retrying a failed attempt.</summary>
internal enum RetryRule
{
    /// <summary>On 408, 429, 5xx (except 501, 505) and every fault of the connection: a retry does no harm.</summary>
    Always,

    /// <summary>Only when the server cannot have acted: 429, or the connection was never made.</summary>
    OnlyIfNotSeen,
}
