using System.Net;

namespace Knowrithm.Client;

/// <summary>
/// Waits for the documents of an upload. The API cannot get a single document, so first each task is polled to its end, and then the list is read until it
/// shows every document as processed or failed.
/// </summary>
internal sealed class ProcessingWatch
{
    // A walk over the pages can miss a document when the list moves meanwhile.
    private const int MostMisses = 3;

    private readonly IDocumentsApi _documents;
    private readonly UploadResult _upload;
    private readonly OperationRuntime _runtime;
    private readonly IProgress<ProcessingProgress>? _progress;
    private readonly Dictionary<string, Document> _latest;
    private readonly Dictionary<string, string> _failed = [];
    private readonly Dictionary<string, string> _broken = [];
    private readonly List<ProcessingFailure> _others = [];
    private readonly HashSet<string> _open;
    private OperationPoller _poller;

    public ProcessingWatch(IDocumentsApi documents, UploadResult upload, IProgress<ProcessingProgress>? progress)
    {
        ArgumentNullException.ThrowIfNull(upload);
        (_documents, _upload, _progress) = (documents, upload, progress);
        _runtime = upload.Runtime ?? throw new InvalidOperationException("The result does not belong to a client: get it from an upload.");
        _latest = upload.Documents.Where(static document => document.Id.Length > 0).DistinctBy(static document => document.Id)
            .ToDictionary(static document => document.Id);
        _open = [.. _latest.Keys];
        _poller = new OperationPoller(_runtime);
    }

    public async Task<ProcessingResult> RunAsync(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        using var budget = new OperationBudget(timeout, _runtime.Options, cancellationToken);
        try
        {
            Report();
            for (var i = 0; i < _upload.TaskIds.Count; i++) await FollowTaskAsync(i, budget.Token, cancellationToken).ConfigureAwait(false);
            await FollowListAsync(budget.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (budget.Token.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw budget.Expired(Ids, _poller.Polls, _poller.LastFailure);
        }
        catch (Exception e)
        {
            throw AcceptedOperation.Explain(e, Ids, cancellationToken);
        }
        return Result();
    }

    private string Ids => string.Join(',', _upload.TaskIds) is { Length: > 0 } ids ? ids : string.Join(',', _open);

    private async Task FollowTaskAsync(int index, CancellationToken token, CancellationToken cancellationToken)
    {
        var poller = _poller = new OperationPoller(_runtime);
        while (true)
        {
            (KnowrithmTask? Task, KnowrithmOperationException? Failure) poll = default;
            await poller.ToleratingAsync(async () => poll = await poller.PollAsync(_upload.TaskIds[index], token).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
            // A task that is gone may have ended long ago: the list knows.
            if (poll.Task is { Status.IsSuccess: true } && poll.Failure is null || poll.Failure is { StatusCode: HttpStatusCode.NotFound, Status.Value: "" })
                return;
            if (poll.Failure is { } failure)
            {
                if (DocumentOf(index) is { } id) _broken[id] = failure.Message;
                else _others.Add(new(null, null, failure.Message));
                return;
            }
            await poller.DelayAsync(token).ConfigureAwait(false);
        }
    }

    private async Task FollowListAsync(CancellationToken token, CancellationToken cancellationToken)
    {
        var poller = _poller = new OperationPoller(_runtime);
        var misses = _open.ToDictionary(static id => id, static _ => 0);
        while (_open.Count > 0)
        {
            await poller.ToleratingAsync(() => ReadListAsync(misses, token), cancellationToken).ConfigureAwait(false);
            Report();
            if (_open.Count > 0) await poller.DelayAsync(token).ConfigureAwait(false);
        }
    }

    private async Task ReadListAsync(Dictionary<string, int> misses, CancellationToken token)
    {
        var unseen = _open.ToHashSet();
        await foreach (var document in _documents.ListAllDocumentsAsync(cancellationToken: token).ConfigureAwait(false))
        {
            if (!unseen.Remove(document.Id)) continue;
            Note(document);
            if (unseen.Count == 0) return;
        }
        foreach (var id in unseen)
            if (++misses[id] == MostMisses) Close(id, _broken.GetValueOrDefault(id) ?? "The list of documents does not contain it: it may have been deleted.");
    }

    private void Note(Document document)
    {
        _latest[document.Id] = document;
        if (document.Status is { IsProcessed: true }) Close(document.Id, null);
        else if (document.Status is { IsFailed: true })
            Close(document.Id, document.ProcessingError ?? _broken.GetValueOrDefault(document.Id) ?? "The server sent no reason.");
        else if (_broken.TryGetValue(document.Id, out var failure)) Close(document.Id, failure);
    }

    private void Close(string id, string? failure)
    {
        _open.Remove(id);
        if (failure is not null) _failed[id] = failure;
    }

    private string? DocumentOf(int index)
    {
        var task = _upload.TaskIds[index];
        var named = _upload.Documents.FirstOrDefault(document => document.AdditionalProperties.TryGetValue("task_id", out var id) && id.ToString() == task);
        var document = named ?? (_upload.TaskIds.Count == _upload.Documents.Count ? _upload.Documents[index] : null);
        return document?.Id is { Length: > 0 } found ? found : null;
    }

    private ProcessingResult Result()
    {
        var documents = _upload.Documents.Select(document => _latest.GetValueOrDefault(document.Id, document)).ToArray();
        var failed = documents.Where(document => _failed.ContainsKey(document.Id))
            .Select(document => new ProcessingFailure(document.Id, document.OriginalFilename ?? document.Filename, _failed[document.Id]));
        return new(documents, [.. failed, .. _others, .. _upload.Errors.Select(static error => new ProcessingFailure(null, null, error))]);
    }

    private void Report() => _progress?.Report(new(_latest.Count - _open.Count - _failed.Count, _failed.Count, _latest.Count));
}
