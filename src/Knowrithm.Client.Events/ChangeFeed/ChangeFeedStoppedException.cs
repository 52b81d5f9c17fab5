namespace Knowrithm.Client.Events;

/// <summary>The error of a pass that stopped because too much of a list has vanished, or because the store belongs to another account.</summary>
public sealed class ChangeFeedStoppedException : InvalidOperationException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was found, and what to change.</param>
    public ChangeFeedStoppedException(string message)
        : base(message)
    {
    }
}
