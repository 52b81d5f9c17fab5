using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class TaskQueue(World world)
{
    private const int Kept = 10_000;

    private readonly Dictionary<string, QueuedTask> _tasks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<QueuedTask> _done = [];
    private readonly List<QueuedTask> _waiting = [];
    private bool _stopped;

    public QueuedTask Add(Func<JsonObject> work)
    {
        var now = world.Clock.Now;
        var task = new QueuedTask(work, now, now + world.Options.TaskDuration);
        _tasks[task.Id] = task;
        _waiting.Add(task);
        // Webhooks of finished work must go out even when nobody asks for its status.
        if (task.Due > now) task.Timer = world.Clock.Provider.CreateTimer(_ => Finish(task), null, world.Options.TaskDuration, Timeout.InfiniteTimeSpan);
        else Settle();
        return task;
    }

    public int Waiting => _waiting.Count;

    /// <summary>The tasks that wait or run, and the latest that are done.</summary>
    public IEnumerable<QueuedTask> Latest(int count) => _waiting.Take(count).Concat(_done.Skip(_done.Count - count));

    public QueuedTask Find(string id) => _tasks.GetValueOrDefault(id) ?? throw ApiException.NotFound("Task");

    /// <summary>Does what is due, in the order it was queued.</summary>
    public void Settle()
    {
        while (_waiting.Count > 0 && _waiting[0].Due <= world.Clock.Now) Run(_waiting[0]);
    }

    public void Stop()
    {
        _stopped = true;
        foreach (var task in _waiting) task.Timer?.Dispose();
        _waiting.Clear();
    }

    private void Finish(QueuedTask task)
    {
        lock (world.Gate)
        {
            Settle();
            Run(task);
        }
    }

    private void Run(QueuedTask task)
    {
        if (_stopped) return;
        _waiting.Remove(task);
        if (task.CompletedAt is not null) return;
        task.Run(world.Clock.Now);
        _done.Enqueue(task);
        if (_done.Count > Kept) _tasks.Remove(_done.Dequeue().Id);
    }
}
