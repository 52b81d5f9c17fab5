namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddProvidersShapes(ShapeTable shapes) => shapes
        .Page<Provider>().Page<ProviderModel>().Operation<ProviderReceipt>().Operation<ProviderModelReceipt>();
}
