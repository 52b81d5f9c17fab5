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
            Wire.Read<JsonElement>(json);
            return new Operation<T>(acknowledgement);
        }
        return new Operation<T>(Result.Read(json, AcceptsAnything));
    }

    public override bool TryReadOther(HttpContent content, [MaybeNullWhen(false)] out Operation<T> value)
    {
        value = Result.TryReadOther(content, out var result) ? new Operation<T>(result) : null;
        return value is not null;
    }

    private static TaskAcknowledgement? FindTaskId(Utf8JsonReader reader)
    {
        var start = reader;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("task_id"u8) || reader.ValueTextEquals("taskId"u8);
            var isData = reader.ValueTextEquals("data"u8) || reader.ValueTextEquals("Data"u8);
            reader.Read();
            if (isId && reader.TokenType is JsonTokenType.String or JsonTokenType.Number) return JsonSerializer.Deserialize(ref start, Wire.Info<TaskAcknowledgement>());
            if (isData && reader.TokenType == JsonTokenType.StartObject && FindTaskId(reader) is { } inner) return inner;
            reader.Skip();
        }
        return null;
    }
}
