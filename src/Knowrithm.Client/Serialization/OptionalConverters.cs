using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// The converters of <see cref="Optional{T}"/>, by type and without reflection; the list is generated from the properties that have one. A converter spares
/// each of them the metadata of an object with members, which weighs twelve kilobytes in a native program.
/// </summary>
internal sealed partial class OptionalConverters : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Known = All().ToDictionary(static converter => converter.Type!);

    public override bool CanConvert(Type typeToConvert) => Known.ContainsKey(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Known[typeToConvert];

    private static partial JsonConverter[] All();
}
