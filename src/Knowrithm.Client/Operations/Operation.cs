namespace Knowrithm.Client;

/// <summary>The operations for tests: <c>client.Agents.StartCreateAgentAsync(…).Returns(Operation.Completed(agent))</c>.</summary>
public static class Operation
{
    /// <summary>Creates an operation that has completed.</summary>
    /// <param name="value">The result.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static Operation<T> Completed<T>(T value) => new(value);

    /// <summary>Creates an operation that has failed.</summary>
    /// <param name="failure">The failure.</param>
    /// <typeparam name="T">The type of the result that it would have had.</typeparam>
    public static Operation<T> Failed<T>(KnowrithmException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(failure);
    }

    // One for all methods that wait: each async method of its own would weigh two to three kilobytes in a native program.
    internal static async Task<T> WaitAsync<T>(Task<Operation<T>> starting, CancellationToken cancellationToken) =>
        await (await starting.ConfigureAwait(false)).WaitForCompletionAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
}
