using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class PlaceRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/country", Access.Public, call => List(call.World.Places.Countries.Select(c => PlaceJson.Country(c, call.World)))),
        new("GET", "/api/v1/country/{country_id}", Access.Public, call => Reply.Bare(PlaceJson.CountryWithStates(Country(call), call.World))),
        new("GET", "/api/v1/state/country/{country_id}", Access.Public,
            call => List(call.World.Places.States.Where(s => s.Parent!.Id.ToString(Invariant) == call.Value("country_id"))
                .Select(s => PlaceJson.State(s, call.World)))),
        new("GET", "/api/v1/state/{state_id}", Access.Public, call => Reply.Bare(PlaceJson.StateWithCities(State(call), call.World))),
        new("GET", "/api/v1/city/state/{state_id}", Access.Public, call =>
            List(call.World.Places.Cities.Where(c => c.Parent!.Id.ToString(Invariant) == call.Value("state_id")).Select(c => PlaceJson.City(c, call.World)))),
        new("GET", "/api/v1/city/{city_id}", Access.Public, call => Reply.Bare(PlaceJson.City(City(call), call.World))),
        new("POST", "/api/v1/country", Access.User, call => PlaceWrites.Create(call, PlaceKind.Country)) { IsForEveryCompany = true },
        new("PATCH", "/api/v1/country/{country_id}", Access.User, call => PlaceWrites.Update(call, PlaceKind.Country, Country(call))) { IsForEveryCompany =
            true },
        new("POST", "/api/v1/state", Access.User, call => PlaceWrites.Create(call, PlaceKind.State)) { IsForEveryCompany = true },
        new("PATCH", "/api/v1/state/{state_id}", Access.User, call => PlaceWrites.Update(call, PlaceKind.State, State(call))) { IsForEveryCompany = true },
        new("POST", "/api/v1/city", Access.User, call => PlaceWrites.Create(call, PlaceKind.City)) { IsForEveryCompany = true },
        new("PATCH", "/api/v1/city/{city_id}", Access.User, call => PlaceWrites.Update(call, PlaceKind.City, City(call))) { IsForEveryCompany = true },
    ];

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static Place Country(Call call) => PlaceBook.Get(call.World.Places.Countries, call.Value("country_id"), "Country");

    private static Place State(Call call) => PlaceBook.Get(call.World.Places.States, call.Value("state_id"), "State");

    private static Place City(Call call) => PlaceBook.Get(call.World.Places.Cities, call.Value("city_id"), "City");

    /// <summary>Lists places without an object around them.</summary>
    private static Reply List(IEnumerable<JsonObject> places)
    {
        var items = new JsonArray([.. places]);
        return new() { Status = 200, Body = items, Data = items };
    }
}
