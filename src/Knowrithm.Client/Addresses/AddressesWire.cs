using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What addresses put on the wire.</summary>
[JsonSerializable(typeof(IReadOnlyList<Address>))]
[JsonSerializable(typeof(CreateAddressRequest))]
internal sealed partial class AddressesWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes.Page<Address>().Operation<Address>();
}
