using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class AddressRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/address", Access.User, List) { IsForEveryCompany = true },
        new("POST", "/api/v1/address", Access.User, Create) { IsForEveryCompany = true },
    ];

    private static Reply List(Call call) =>
        Reply.List("address", new JsonArray([.. call.World.Addresses.Where(a => a.CompanyId == call.Caller.User!.CompanyId)
            .Select(a => a.ToJson(call.World))]));

    private static Reply Create(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (street, postal) = (body.Text("street_address", required: true, max: 255), body.Text("postal_code", max: 20));
        var (cityId, stateId, countryId) =
            (body.Whole("city_id", 1, required: true), body.Whole("state_id", 1, required: true), body.Whole("country_id", 1, required: true));
        var (lat, lan, primary) = (body.Number("lat", -90, 90), body.Number("lan", -180, 180), body.Flag("is_primary"));
        var city = world.Places.Cities.Find(c => c.Id == cityId && c.Parent!.Id == stateId && c.Parent.Parent!.Id == countryId);
        if (city is null && cityId is not null) body.Wrong("city_id", "The city does not exist in this state and country.");
        body.Check();
        return call.Queue("Address creation request accepted", () =>
        {
            var address = new Address(world.Addresses.Count + 1, call.Caller.User!.CompanyId, street!, postal, city!, lat, lan, primary ?? false,
                world.Clock.Now);
            world.Addresses.Add(address);
            return new() { ["message"] = "Address created successfully", ["address"] = address.ToJson(world) };
        });
    }
}
