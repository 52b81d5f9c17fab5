namespace Knowrithm.Client.Tests;

/// <summary>What the server has seen of the call when code of the application runs.</summary>
internal enum Moment
{
    /// <summary>Nothing.</summary>
    Before,

    /// <summary>The request, which it has answered with success.</summary>
    After,

    /// <summary>The request, which it has refused.</summary>
    Refused,

    /// <summary>A part of the request.</summary>
    Upload,
}
