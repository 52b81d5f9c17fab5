using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed record Address(int Id, string CompanyId, string Street, string? PostalCode, Place City, double? Latitude, double? Longitude, bool IsPrimary,
    DateTimeOffset CreatedAt)
{
    /// <summary>Writes the API's own misspelling of the longitude.</summary>
    public JsonObject ToJson(World world) => new()
    {
        ["id"] = Id,
        ["street_address"] = Street,
        ["postal_code"] = PostalCode,
        ["city"] = City.Brief(),
        ["state"] = City.Parent!.Brief(),
        ["country"] = City.Parent.Parent!.Brief(),
        ["lat"] = Latitude,
        ["lan"] = Longitude,
        ["is_primary"] = IsPrimary,
        ["created_at"] = world.Clock.Text(CreatedAt),
        ["updated_at"] = world.Clock.Text(CreatedAt),
    };
}
