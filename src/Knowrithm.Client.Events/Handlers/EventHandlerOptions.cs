namespace Knowrithm.Client.Events;

/// <summary>The settings of one handler.</summary>
public sealed class EventHandlerOptions
{
    private readonly List<(Type Type, Func<Exception, EventVerdict> Verdict)> _verdicts = [];

    /// <summary>Gets or sets the handler's former name; its waiting events move to the new name.</summary>
    public string? RenamedFrom { get; set; }

    /// <summary>Gets or sets how far back, from its first registration, the handler takes events that are still stored. Zero by default.</summary>
    public TimeSpan Since { get; set; }

    /// <summary>Gets or sets whether events of one subject are handled in the order of their append. True by default.</summary>
    public bool IsOrdered { get; set; } = true;

    /// <summary>Gets or sets the number of attempts; null for <see cref="KnowrithmEventsOptions.MaxAttempts"/>.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>Gets or sets the time limit of an attempt; null for <see cref="KnowrithmEventsOptions.HandlerTimeout"/>.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets whether the handler's changes of the database and the "done" mark are one commit. Set by packages that can do it.</summary>
    internal bool IsTransactional { get; set; }

    /// <summary>Gets whether the handler saves by itself inside the engine's transaction.</summary>
    internal bool OwnsTransaction { get; set; }

    /// <summary>Maps a type of exception to a verdict. The last mapping that matches counts.</summary>
    /// <typeparam name="TException">The type; derived types match as well.</typeparam>
    /// <param name="verdict">Returns the verdict.</param>
    public EventHandlerOptions On<TException>(Func<TException, EventVerdict> verdict)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(verdict);
        _verdicts.Add((typeof(TException), error => verdict((TException)error)));
        return this;
    }

    /// <summary>
    /// Maps the exceptions of Knowrithm's client, for a handler that reads with it: credentials that are refused pause the handler, and what no attempt would
    /// help is a dead letter. Anything else is retried.
    /// </summary>
    public EventHandlerOptions ReadsKnowrithm() => On<KnowrithmException>(static error => error switch
    {
        KnowrithmAuthenticationException => EventVerdict.Pause,
        KnowrithmSerializationException or KnowrithmApiException { IsTransient: false } => EventVerdict.DeadLetter,
        _ => EventVerdict.Retry,
    });

    internal EventVerdict? VerdictOf(Exception error)
    {
        for (var i = _verdicts.Count - 1; i >= 0; i--)
            if (_verdicts[i].Type.IsInstanceOfType(error)) return _verdicts[i].Verdict(error);
        return null;
    }
}
