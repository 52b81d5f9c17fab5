using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>A country, a state or a city.</summary>
internal sealed class Place(int id, string name, DateTimeOffset createdAt)
{
    public int Id => id;

    public string Name { get; set; } = name;

    /// <summary>A country's ISO code, a city's postal code prefix.</summary>
    public string? Code { get; set; }

    public Place? Parent { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public JsonObject Brief() => new() { ["id"] = Id, ["name"] = Name };
}
