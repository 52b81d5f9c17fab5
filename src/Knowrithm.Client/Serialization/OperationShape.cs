using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// Something queued. A body with a task id is an acknowledgement whatever its status code (one route acknowledges with 200), also inside <c>data</c>;
/// a body that carries the entity is an operation that has ended.
/// </summary>
internal sealed class OperationShape<T> : Shape<Operation<T>>
{
    private static Shape<T> Result => Shape<T>.Instance;

    public override bool AcceptsAnything => Result.AcceptsAnything && !Result.EndsTask;

    public override bool AcceptsMarkup => Result.AcceptsMarkup;

    public override Operation<T> Read(ReadOnlySpan<byte> json)
    {
        if (json[0] == (byte)'<') return new Operation<T>(Result.Read(json));
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject && !Result.Carries(reader) && FindTaskId(reader) is { } acknowledgement)
        {
            var body = Wire.Read<JsonElement>(json);
            return (FailureSignal.Of(body) & FailureSignals.Certain) != 0 ? throw new ReportedFailureException(body) : new Operation<T>(acknowledgement);
        }
        return new Operation<T>(Result.Read(json, AcceptsAnything));
    }

    public override bool TryReadOther(IRawBody body, [MaybeNullWhen(false)] out Operation<T> value)
    {
        value = Result.TryReadOther(body, out var result) ? new Operation<T>(result) : null;
        return value is not null;
    }

    /// <summary>An acknowledgement at the root goes before one in <c>data</c>, whatever the order.</summary>
    private static TaskAcknowledgement? FindTaskId(Utf8JsonReader reader)
    {
        var start = reader;
        var isFound = false;
        TaskAcknowledgement? inner = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("task_id"u8) || reader.ValueTextEquals("taskId"u8);
            var isData = reader.ValueTextEquals("data"u8) || reader.ValueTextEquals("Data"u8);
            reader.Read();
            isFound |= isId && reader.TokenType is JsonTokenType.String or JsonTokenType.Number;
            if (isData && reader.TokenType == JsonTokenType.StartObject) inner ??= FindTaskId(reader);
            reader.Skip();
        }
        if (!isFound) return inner;
        var acknowledgement = JsonSerializer.Deserialize(ref start, Wire.Info<TaskAcknowledgement>())!;
        if (acknowledgement.TaskId.Length == 0) throw new JsonException("Expected a task's id, found an empty one.");
        return acknowledgement.CamelTaskId is not { Length: > 0 } other || other == acknowledgement.TaskId
            ? acknowledgement
            : throw new JsonException("Found two tasks: it is not clear which one is meant.");
    }
}
