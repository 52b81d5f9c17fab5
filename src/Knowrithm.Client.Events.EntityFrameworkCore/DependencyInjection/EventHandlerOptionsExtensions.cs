namespace Knowrithm.Client.Events;

/// <summary>The transactional inbox of handlers, for events that are stored in the application's own context.</summary>
public static class EventHandlerOptionsExtensions
{
    /// <summary>
    /// Saves the handler's changes of the context together with the mark that the event is done, in one <c>SaveChanges</c>: the effect in the
    /// database happens exactly once. The handler changes entities of the scope's context and does not call <c>SaveChanges</c> itself. Effects
    /// elsewhere, over HTTP for example, happen at least once.
    /// </summary>
    /// <param name="options">The handler's options.</param>
    public static EventHandlerOptions Transactional(this EventHandlerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.IsTransactional = true;
        return options;
    }

    /// <summary>
    /// Saves in the same way for a handler that calls <c>SaveChanges</c> or runs statements by itself: a transaction is open while it runs. Not available on
    /// SQLite.
    /// </summary>
    /// <param name="options">The handler's options.</param>
    public static EventHandlerOptions OwnTransaction(this EventHandlerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.IsTransactional, options.OwnsTransaction) = (true, true);
        return options;
    }
}
