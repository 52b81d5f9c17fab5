using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// The converters of <see cref="Optional{T}"/>, by type and without reflection. A converter spares each of them the metadata of an object with members,
/// which weighs twelve kilobytes in a native program.
/// </summary>
internal sealed class OptionalConverters : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Known = new JsonConverter[]
    {
        new OptionalConverter<string>(), new OptionalConverter<string[]>(), new OptionalConverter<Secret>(), new OptionalConverter<JsonElement?>(),
        new OptionalConverter<bool?>(), new OptionalConverter<int?>(), new OptionalConverter<double?>(),
        new OptionalConverter<AgentStatus?>(), new OptionalConverter<DatabaseType?>(), new OptionalConverter<LeadStatus?>(), new OptionalConverter<ModelType?>(),
        new OptionalConverter<PricingTier?>(), new OptionalConverter<ProviderType?>(), new OptionalConverter<UserRole?>(), new OptionalConverter<UserStatus?>(),
    }.ToDictionary(static converter => converter.Type!);

    public override bool CanConvert(Type typeToConvert) => Known.ContainsKey(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Known[typeToConvert];
}
