namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddGeographyShapes(ShapeTable shapes) => shapes
        .Page<Country>().Page<State>().Page<City>()
        .Operation<Country>().Operation<State>().Operation<City>();
}
