namespace Knowrithm.Client.Tests;

/// <summary>Where the client looks for the server.</summary>
internal enum FailureAddress
{
    Right,

    /// <summary>By https.</summary>
    Secure,

    /// <summary>At a name that is none.</summary>
    NoSuchName,

    /// <summary>At a port where nobody listens.</summary>
    Refused,
}
