using System.Text;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>Turns a response into bytes, in the requested dialect.</summary>
internal sealed class ReplyWriter(SandboxDialect dialect, Clock clock)
{
    public byte[] Write(Reply reply) => Encoding.UTF8.GetBytes(reply.Text ?? Spell(reply)?.ToJsonString() ?? "");

    private JsonNode? Spell(Reply reply)
    {
        var legacy = dialect.HasFlag(SandboxDialect.LegacyEnvelope);
        if (reply.Failure is { } failure) return legacy ? LegacyError(failure) : reply.Body;
        if (reply.Data is null) return reply.Body;
        if (legacy || dialect.HasFlag(SandboxDialect.DataString)) return Envelope(reply);
        if (dialect.HasFlag(SandboxDialect.Items) && reply.Data is JsonArray) return WithPagination(new() { ["items"] = reply.Data.DeepClone() }, reply);
        return reply.Body;
    }

    private JsonObject Envelope(Reply reply)
    {
        var data = dialect.HasFlag(SandboxDialect.DataString) ? reply.Data!.ToJsonString() : reply.Data!.DeepClone();
        var envelope = WithPagination(new() { ["success"] = true, ["data"] = data }, reply);
        envelope["message"] = "Request completed";
        envelope["timestamp"] = clock.Text(clock.Now);
        return envelope;
    }

    private JsonObject LegacyError(ApiException failure) => new()
    {
        ["success"] = false,
        ["error"] = new JsonObject { ["code"] = failure.Code, ["message"] = failure.Message, ["details"] = failure.Details },
        ["timestamp"] = clock.Text(clock.Now),
    };

    private static JsonObject WithPagination(JsonObject body, Reply reply)
    {
        if (reply.Pagination is not null) body["pagination"] = reply.Pagination.DeepClone();
        return body;
    }
}
