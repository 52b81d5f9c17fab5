namespace Knowrithm.Client;

/// <summary>Operations for tests: <c>client.Agents.StartCreateAgentAsync(…).Returns(Operation.Completed(agent))</c>.</summary>
public static class Operation
{
    /// <summary>An operation that has ended well.</summary>
    /// <param name="value">What it ended with.</param>
    /// <typeparam name="T">What it ends with.</typeparam>
    public static Operation<T> Completed<T>(T value) => new(value);

    /// <summary>An operation that has ended badly.</summary>
    /// <param name="failure">Why.</param>
    /// <typeparam name="T">What it would have ended with.</typeparam>
    public static Operation<T> Failed<T>(KnowrithmException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(failure);
    }

    // One for all methods that wait: each async method of its own would weigh two to three kilobytes in a native program.
    internal static async Task<T> WaitAsync<T>(Task<Operation<T>> starting, CancellationToken cancellationToken) =>
        await (await starting.ConfigureAwait(false)).WaitForCompletionAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
}
