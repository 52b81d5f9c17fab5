using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The keys of the three kinds of places.</summary>
internal sealed record PlaceKind(string Key, string? Parent, string? Code, int CodeLength, Func<PlaceBook, List<Place>> All,
    Func<PlaceBook, List<Place>>? Parents, Func<Place, World, JsonObject> Write)
{
    public static readonly PlaceKind Country = new("country", null, "iso_code", 3, b => b.Countries, null, PlaceJson.Country);
    public static readonly PlaceKind State = new("state", "country", null, 0, b => b.States, b => b.Countries, PlaceJson.State);
    public static readonly PlaceKind City = new("city", "state", "postal_code_prefix", 10, b => b.Cities, b => b.States, PlaceJson.City);

    public string Title => char.ToUpperInvariant(Key[0]) + Key[1..];
}
