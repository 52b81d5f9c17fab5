namespace Knowrithm.Client.Events;

/// <summary>How one handler is run.</summary>
public sealed class EventHandlerOptions
{
    private readonly List<(Type Type, Func<Exception, EventVerdict> Verdict)> _verdicts = [];

    /// <summary>Gets or sets the name it had before: its waiting rows are handled under the new name.</summary>
    public string? RenamedFrom { get; set; }

    /// <summary>Gets or sets from how long before its first registration it takes events that are still stored. None by default.</summary>
    public TimeSpan Since { get; set; }

    /// <summary>Gets or sets whether events of one subject are handled in the order of their append. True by default.</summary>
    public bool IsOrdered { get; set; } = true;

    /// <summary>Gets or sets the number of attempts; null for that of all handlers.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>Gets or sets the time limit; null for that of all handlers.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets whether the handler's changes of the database and the "done" mark are one commit. Set by packages that can do it.</summary>
    internal bool IsTransactional { get; set; }

    /// <summary>Gets whether the handler saves by itself inside the engine's transaction.</summary>
    internal bool OwnsTransaction { get; set; }

    /// <summary>Decides what becomes of an event when the handler throws a type of exception. The last one that matches counts.</summary>
    /// <typeparam name="TException">The type, with the types below it.</typeparam>
    /// <param name="verdict">The verdict.</param>
    public EventHandlerOptions On<TException>(Func<TException, EventVerdict> verdict)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(verdict);
        _verdicts.Add((typeof(TException), error => verdict((TException)error)));
        return this;
    }

    internal EventVerdict? VerdictOf(Exception error)
    {
        for (var i = _verdicts.Count - 1; i >= 0; i--)
            if (_verdicts[i].Type.IsInstanceOfType(error)) return _verdicts[i].Verdict(error);
        return null;
    }
}
