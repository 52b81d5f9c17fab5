using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A background operation of Knowrithm. <see cref="WaitForCompletionAsync"/> polls until it has ended; keep <see cref="Id"/>, and another process can continue
/// with <see cref="IOperations.Resume{T}"/>. Thread-safe: two callers that wait poll once.
/// </summary>
/// <typeparam name="T">The type of the result.</typeparam>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore's handle is never asked for, so there is nothing to dispose.")]
public sealed class Operation<T> : IBindable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TaskAcknowledgement _acknowledgement;
    private volatile State _state;
    private OperationPoller? _poller;

    internal Operation(T value)
    {
        _acknowledgement = new();
        _state = new(OperationStatus.Success, null, null, true, value, null);
    }

    internal Operation(KnowrithmException failure)
    {
        _acknowledgement = new();
        _state = new(OperationStatus.Failure, null, null, true, default, failure);
    }

    internal Operation(TaskAcknowledgement acknowledgement)
    {
        _acknowledgement = acknowledgement;
        _state = new(acknowledgement.Status ?? OperationStatus.Pending, null, acknowledgement.Message, false, default, null);
    }

    /// <summary>The task's id; empty when the server returned the result at once.</summary>
    public string Id => _acknowledgement.TaskId;

    /// <summary>The server's acknowledgement, with all that it said.</summary>
    public TaskAcknowledgement Acknowledgement => _acknowledgement;

    /// <summary>The status, as of the last poll.</summary>
    public OperationStatus Status => _state.Status;

    /// <summary>The progress, as the server counts it (usually 0 to 100); null where it does not send it.</summary>
    public double? Progress => _state.Progress;

    /// <summary>Whether it has ended, in success or failure.</summary>
    public bool IsCompleted => _state.IsCompleted;

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">Thrown when it has not ended.</exception>
    /// <exception cref="KnowrithmOperationException">Thrown when it failed.</exception>
    public T Value => _state switch
    {
        { IsCompleted: false } => throw new InvalidOperationException("The operation has not ended: await WaitForCompletionAsync first."),
        { Failure: { } failure } => throw AcceptedOperation.Explain(failure, Id, CancellationToken.None),
        var state => state.Value!,
    };

    /// <summary>Polls the operation once.</summary>
    /// <remarks>The request is retried.</remarks>
    /// <param name="cancellationToken">Cancels the poll, not the operation.</param>
    public async Task UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        if (IsCompleted) return;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!IsCompleted) await PollAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw AcceptedOperation.Explain(e, Id, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Polls until the operation has ended: first after <see cref="KnowrithmClientOptions.OperationPollInterval"/>, then more slowly, or as the server asks.
    /// Transient polling failures are ignored; polling continues.
    /// </summary>
    /// <param name="progress">Called after every poll.</param>
    /// <param name="timeout">The maximum time to wait; null means <see cref="KnowrithmClientOptions.OperationTimeout"/>.</param>
    /// <param name="cancellationToken">Cancels the wait; the operation continues.</param>
    /// <returns>The result.</returns>
    /// <exception cref="KnowrithmOperationException">Thrown when the operation failed, was cancelled, or is no longer known to the server.</exception>
    /// <exception cref="KnowrithmTimeoutException">
    /// Thrown when the operation did not end in time. It continues, and can be awaited again; the last failed poll is the inner exception.
    /// </exception>
    /// <exception cref="KnowrithmCanceledException">Thrown when <paramref name="cancellationToken"/> is cancelled; it carries the operation's id.</exception>
    public async Task<T> WaitForCompletionAsync(IProgress<OperationProgress>? progress = null, TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
    {
        if (IsCompleted) return Value;
        var poller = Poller();
        using var budget = poller.Begin(timeout, cancellationToken);
        try
        {
            Report(progress);
            while (!IsCompleted)
            {
                await _turn.WaitAsync(budget.Token).ConfigureAwait(false);
                try
                {
                    if (IsCompleted) break;
                    await poller.DelayAsync(budget.Token).ConfigureAwait(false);
                    await poller.ToleratingAsync(() => PollAsync(budget.Token), cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    _turn.Release();
                }
                Report(progress);
            }
        }
        catch (OperationCanceledException) when (budget.Token.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw budget.Expired(Id, poller.Polls, poller.LastFailure);
        }
        catch (Exception e)
        {
            throw AcceptedOperation.Explain(e, Id, cancellationToken);
        }
        return Value;
    }

    /// <summary>The options of its client; null for an operation without a client.</summary>
    internal KnowrithmClientOptions? ClientOptions => _poller?.Options;

    /// <inheritdoc cref="OperationPoller.FailedPolls"/>
    internal int FailedPolls => _poller?.FailedPolls ?? 0;

    /// <inheritdoc cref="OperationPoller.Polls"/>
    internal int Polls => _poller?.Polls ?? 0;

    /// <inheritdoc cref="OperationPoller.LastFailure"/>
    internal Exception? LastFailure => _poller?.LastFailure;

    void IBindable.Bind(OperationRuntime runtime) => _poller = new OperationPoller(runtime);

    private OperationPoller Poller() =>
        _poller ?? throw new InvalidOperationException("The operation does not belong to a client: get it from one, or use Operation.Completed in tests.");

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        var (task, failure) = await Poller().PollAsync(Id, cancellationToken).ConfigureAwait(false);
        if (task is not null && failure is null && task.Status.IsSuccess)
        {
            try
            {
                _state = new(task.Status, task.Progress, task.Message, true, TaskResult.Read<T>(task), null);
                return;
            }
            catch (Exception e) when (TaskResult.IsUnreadable(e))
            {
                failure = TaskResult.Unreadable(Id, task, e, Poller().Mask);
            }
        }
        _state = new(failure is null ? task!.Status : OperationStatus.Failure, task?.Progress, task?.Message, failure is not null, default, failure);
    }

    private void Report(IProgress<OperationProgress>? progress) => progress?.Report(new(Id, Status, Progress, _state.Message));

    private sealed record State(OperationStatus Status, double? Progress, string? Message, bool IsCompleted, T? Value, KnowrithmException? Failure);
}
