using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class TaskRoutes
{
    public static IEnumerable<Route> All() => [new("GET", "/api/v1/tasks/{task_id}/status", Access.Public, Status)];

    private static Reply Status(Call call)
    {
        var task = call.World.Tasks.Find(call.Value("task_id"));
        var (status, progress) = Progress(task, call.World);
        var loud = call.World.Speaks(SandboxDialect.UpperCaseTasks);
        var body = new JsonObject
        {
            ["task_id"] = task.Id,
            [loud ? "state" : "status"] = loud ? Loud(status) : status,
            ["progress"] = progress,
            ["result"] = task.Result?.DeepClone(),
            ["created_at"] = call.World.Clock.Text(task.CreatedAt),
            ["completed_at"] = call.World.Clock.Text(task.CompletedAt),
        };
        if (task.Error is not null) body["error"] = task.Error;
        return Reply.Plain(body);
    }

    public static (string Status, int Progress) Progress(QueuedTask task, World world)
    {
        if (task.CompletedAt is not null) return task.Error is null ? ("success", 100) : ("failure", 100);
        var part = (world.Clock.Now - task.CreatedAt) / world.Options.TaskDuration;
        var progress = Math.Clamp((int)(part * 100), 0, 99);
        return (progress < 25 ? "pending" : progress < 50 ? "started" : "in_progress", progress);
    }

    private static string Loud(string status) => status is "in_progress" ? "STARTED" : status.ToUpperInvariant();
}
