using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What countries, states and cities put on the wire.</summary>
[JsonSerializable(typeof(IReadOnlyList<Country>))]
[JsonSerializable(typeof(IReadOnlyList<State>))]
[JsonSerializable(typeof(IReadOnlyList<City>))]
[JsonSerializable(typeof(CreateCountryRequest))]
[JsonSerializable(typeof(UpdateCountryRequest))]
[JsonSerializable(typeof(CreateStateRequest))]
[JsonSerializable(typeof(UpdateStateRequest))]
[JsonSerializable(typeof(CreateCityRequest))]
[JsonSerializable(typeof(UpdateCityRequest))]
internal sealed partial class GeographyWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Page<Country>().Page<State>().Page<City>()
        .Operation<Country>().Operation<State>().Operation<City>();
}
