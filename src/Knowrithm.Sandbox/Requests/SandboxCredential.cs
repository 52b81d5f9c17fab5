namespace Knowrithm.Sandbox;

/// <summary>The kind of credentials in a request.</summary>
public enum SandboxCredential
{
    /// <summary>No credentials.</summary>
    None,

    /// <summary>An API key and its secret, or one of the two.</summary>
    ApiKey,

    /// <summary>A bearer token: a user's or a lead's.</summary>
    BearerToken,

    /// <summary>An API key and a bearer token together.</summary>
    Both,

    /// <summary>Another scheme, which no route accepts.</summary>
    Other,
}
