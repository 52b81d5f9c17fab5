using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>One request on its way through a handler, which runs while the world holds still.</summary>
internal sealed class Call(World world, Router.Match match, IQueryCollection query, RequestBody body, Caller caller, string? lastEventId = null)
{
    public World World => world;

    public Caller Caller => caller;

    /// <summary>The user whose request it is; on a public route, whom the handler found out.</summary>
    public User? Actor { get; set; } = match.Route!.Access == Access.Public ? null : caller.User;

    public string? LastEventId => lastEventId;

    /// <summary>What was accepted although a strict server could refuse it.</summary>
    public Tolerance Tolerance { get; } = new();

    public Query Query => field ??= new(query, Tolerance);

    public Form? Form => body.Form;

    public bool IsImmediate => match.Route!.IsSdk && world.Speaks(SandboxDialect.Synchronous);

    public string Value(string name) => match.Value(name);

    public Fields Fields(bool optional = false) => Sandbox.Fields.Parse(body.Bytes, optional, Tolerance);

    /// <summary>Queues work and acknowledges it, or does it at once where the dialect says so.</summary>
    public Reply Accept(string message, Func<JsonObject> work, int status = 200, string? key = null)
    {
        if (IsImmediate)
        {
            var result = work();
            return new() { Status = status, Body = result, Data = key is null ? result : result[key] };
        }

        return Queue(message, work);
    }

    public Reply Queue(string message, Func<JsonObject> work, int status = 202)
    {
        var task = world.Tasks.Add(work);
        return Reply.Plain(new()
        {
            ["status"] = "accepted",
            ["task_id"] = task.Id,
            ["status_url"] = $"/v1/tasks/{task.Id}/status",
            ["message"] = message,
            ["estimated_time"] = (int)Math.Ceiling(world.Options.TaskDuration.TotalSeconds),
        }, status);
    }
}
