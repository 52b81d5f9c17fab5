using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class PlaceJson
{
    public static JsonObject Country(Place country, World world) =>
        Dated(new() { ["id"] = country.Id, ["name"] = country.Name, ["iso_code"] = country.Code }, country, world);

    public static JsonObject State(Place state, World world) =>
        Dated(new() { ["id"] = state.Id, ["name"] = state.Name, ["country"] = state.Parent!.Brief() }, state, world);

    public static JsonObject City(Place city, World world) => Dated(new()
    {
        ["id"] = city.Id,
        ["name"] = city.Name,
        ["postal_code_prefix"] = city.Code,
        ["state"] = city.Parent!.Brief(),
        ["country"] = city.Parent.Parent!.Brief(),
    }, city, world);

    /// <summary>Writes a country with its states, under a key that sounds like a single one.</summary>
    public static JsonObject CountryWithStates(Place country, World world)
    {
        var json = Country(country, world);
        json["state"] = new JsonArray([.. world.Places.States.Where(s => s.Parent == country).Select(s => s.Brief())]);
        return json;
    }

    public static JsonObject StateWithCities(Place state, World world)
    {
        var json = State(state, world);
        json["city"] = new JsonArray([.. world.Places.Cities.Where(c => c.Parent == state).Select(c =>
        {
            var city = c.Brief();
            city["postal_code_prefix"] = c.Code;
            return city;
        })]);
        return json;
    }

    private static JsonObject Dated(JsonObject json, Place place, World world)
    {
        (json["created_at"], json["updated_at"]) = (world.Clock.Text(place.CreatedAt), world.Clock.Text(place.UpdatedAt));
        return json;
    }
}
