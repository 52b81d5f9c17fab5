namespace Knowrithm.Client.Http;

/// <summary>What of a client's chain is the application's.</summary>
internal enum ForeignCode
{
    None,

    /// <summary>Only what carries the requests, which does not see what the client makes of a response.</summary>
    Carrier,

    /// <summary>Handlers around the transport.</summary>
    Handlers,
}
