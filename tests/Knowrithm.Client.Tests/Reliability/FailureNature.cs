namespace Knowrithm.Client.Tests;

/// <summary>What a failure leaves behind; from this and the kind of call the outcome follows.</summary>
internal enum FailureNature
{
    /// <summary>None: the answer is right.</summary>
    Harmless,

    /// <summary>The server cannot have acted.</summary>
    NotDone,

    /// <summary>The server may have acted or not.</summary>
    InDoubt,

    /// <summary>The server said no, or asks for more patience than there is.</summary>
    Refused,

    /// <summary>The server says that it has acted, and the rest cannot be understood.</summary>
    Unreadable,

    /// <summary>The caller has cancelled.</summary>
    Cancelled,
}
