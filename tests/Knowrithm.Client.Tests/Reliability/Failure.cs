namespace Knowrithm.Client.Tests;

/// <summary>A row of the matrix.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Nature">What it leaves behind.</param>
/// <param name="Exception">What a call that does not recover ends with, without <c>Knowrithm</c> and <c>Exception</c>.</param>
internal sealed record Failure(string Name, FailureNature Nature, string Exception = "")
{
    /// <summary>What the server does with a request.</summary>
    public Misbehaviour.Script? Script { get; init; }

    /// <summary>What the server does with a connection.</summary>
    public Misbehaviour.Greeting? Greeting { get; init; }

    public FailureAddress Address { get; init; }

    /// <summary>The status, where the answer has one that some call treats differently.</summary>
    public int Status { get; init; }

    /// <summary>Whether the answer says nothing, which is all that a receipt promises.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether the answer is the right one under a wrong name.</summary>
    public bool IsMistyped { get; init; }

    /// <summary>Whether the answer had begun well.</summary>
    public bool IsInBody { get; init; }

    /// <summary>Whether the answer ends in the middle, as far as anybody can see in good order.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether the server gets to read the request.</summary>
    public bool IsSeen => Address == FailureAddress.Right;

    /// <summary>What must pass before the next attempt.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Whether it can only happen every time.</summary>
    public bool IsLasting => Address != FailureAddress.Right || Nature is FailureNature.Cancelled or FailureNature.Harmless;

    /// <summary>Only for calls of several requests.</summary>
    public bool IsBetweenRequests { get; init; }

    public override string ToString() => Name;
}
