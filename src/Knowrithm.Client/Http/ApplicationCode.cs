namespace Knowrithm.Client.Http;

/// <summary>
/// The border between the client and the application's own code inside a call: callbacks, providers, handlers, bodies. What that code throws crosses the
/// pipeline in an <see cref="ApplicationCodeException"/>, so that nothing takes it for the network, whatever its type.
/// </summary>
internal static class ApplicationCode
{
    public static void Run<T>(string name, Action<T> code, T argument, CancellationToken cancellationToken)
    {
        try
        {
            code(argument);
        }
        catch (Exception e) when (IsForeign(e, cancellationToken))
        {
            throw new ApplicationCodeException(name, e);
        }
    }

    public static async ValueTask<T> RunAsync<T>(string name, Func<ValueTask<T>> code, CancellationToken cancellationToken)
    {
        try
        {
            return await code().ConfigureAwait(false);
        }
        catch (Exception e) when (IsForeign(e, cancellationToken))
        {
            throw new ApplicationCodeException(name, e);
        }
    }

    /// <summary>Whether an exception is neither the client's own nor the end of the attempt.</summary>
    public static bool IsForeign(Exception exception, CancellationToken cancellationToken) =>
        exception is not (KnowrithmException or ApplicationCodeException)
        && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
