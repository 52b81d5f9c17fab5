using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What providers and their models put on the wire.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<Provider>))]
[JsonSerializable(typeof(IReadOnlyList<ProviderModel>))]
[JsonSerializable(typeof(ProviderReceipt))]
[JsonSerializable(typeof(ProviderModelReceipt))]
[JsonSerializable(typeof(SettingsProviders))]
[JsonSerializable(typeof(CreateProviderRequest))]
[JsonSerializable(typeof(UpdateProviderRequest))]
[JsonSerializable(typeof(CreateModelRequest))]
[JsonSerializable(typeof(UpdateModelRequest))]
[JsonSerializable(typeof(ImportProvidersRequest))]
internal sealed partial class ProvidersWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Page<Provider>().Page<ProviderModel>().Operation<ProviderReceipt>().Operation<ProviderModelReceipt>();
}
