using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class QueuedTask(Func<JsonObject> work, DateTimeOffset createdAt, DateTimeOffset due)
{
    private Func<JsonObject>? _work = work;

    public string Id { get; } = Guid.NewGuid().ToString();

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset Due => due;

    public DateTimeOffset? CompletedAt { get; private set; }

    public JsonObject? Result { get; private set; }

    public string? Error { get; private set; }

    public ITimer? Timer { get; set; }

    public void Run(DateTimeOffset now)
    {
        if (CompletedAt is not null) return;
        CompletedAt = now;
        Timer?.Dispose();
        try
        {
            Result = _work?.Invoke();
        }
        catch (Exception e)
        {
            Error = e is ApiException ? e.Message : "Internal error";
        }
        finally
        {
            // It holds the request, body and all.
            _work = null;
        }
    }
}
