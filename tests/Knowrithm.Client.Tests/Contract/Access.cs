namespace Knowrithm.Client.Tests;

/// <summary>Who a route is called as.</summary>
public enum Access
{
    /// <summary>Nobody: the route is public, so nothing is shown to it.</summary>
    None,

    /// <summary>The key pair or the token, exactly one of them.</summary>
    Credential,
}
