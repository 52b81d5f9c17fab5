namespace Knowrithm.Sandbox;

internal sealed class PlaceBook
{
    private static readonly (string Country, string Iso, (string State, (string City, string Prefix)[] Cities)[] States)[] Known =
    [
        ("United States", "USA", [("California", [("Los Angeles", "90"), ("San Francisco", "94")]), ("New York", [("New York City", "10")])]),
        ("Canada", "CAN", [("Ontario", [("Toronto", "M"), ("Ottawa", "K")])]),
        ("Germany", "DEU", [("Berlin", [("Berlin", "10")]), ("Bavaria", [("Munich", "80")])]),
    ];

    public PlaceBook(Clock clock)
    {
        foreach (var (name, iso, states) in Known)
        {
            var country = Add(Countries, name, iso, null, clock.Now);
            foreach (var (stateName, cities) in states)
            {
                var state = Add(States, stateName, null, country, clock.Now);
                foreach (var (city, prefix) in cities) Add(Cities, city, prefix, state, clock.Now);
            }
        }
    }

    public List<Place> Countries { get; } = [];

    public List<Place> States { get; } = [];

    public List<Place> Cities { get; } = [];

    public static Place Add(List<Place> places, string name, string? code, Place? parent, DateTimeOffset now)
    {
        var place = new Place(places.Count + 1, name, now) { Code = code, Parent = parent };
        places.Add(place);
        return place;
    }

    public static Place Get(List<Place> places, string? id, string what) =>
        places.Find(p => p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == id) ?? throw ApiException.NotFound(what);
}
