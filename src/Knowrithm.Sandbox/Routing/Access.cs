namespace Knowrithm.Sandbox;

internal enum Access
{
    /// <summary>No credentials are asked for, and none are looked at.</summary>
    Public,

    /// <summary>An API key, a user or a lead.</summary>
    Anyone,

    /// <summary>An API key or a user.</summary>
    Company,
}
