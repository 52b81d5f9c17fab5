namespace Knowrithm.Sandbox;

internal enum Access
{
    /// <summary>No credentials are required, and any are ignored.</summary>
    Public,

    /// <summary>An API key, a user or a lead.</summary>
    Anyone,

    /// <summary>An API key or a user.</summary>
    Company,

    /// <summary>A user's token; an API key is refused.</summary>
    User,

    /// <summary>An admin, or an admin's API key.</summary>
    Admin,

    /// <summary>The token of Knowrithm's own staff; no company's.</summary>
    SuperAdmin,

    /// <summary>A refresh token, and no other.</summary>
    Refresh,
}
