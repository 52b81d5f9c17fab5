using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>Takes the JSON as it is.</summary>
internal sealed class UntypedResultConverter : JsonConverter<UntypedResult>
{
    public override bool HandleNull => true;

    public override UntypedResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, UntypedResult value, JsonSerializerOptions options) => value.Json.WriteTo(writer);
}
