using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A company's address. Its id is a number.</summary>
[WireName("address", "address", "addresses")]
public sealed class Address : ApiObject, INumbered
{
    /// <summary>The address's id.</summary>
    public int? Id { get; set; }

    /// <summary>The street and number.</summary>
    public string? StreetAddress { get; set; }

    /// <summary>The city, with id and name.</summary>
    public City? City { get; set; }

    /// <summary>The city's id, where the server sends it instead of <see cref="City"/>.</summary>
    public int? CityId { get; set; }

    /// <summary>The state, with id and name.</summary>
    public State? State { get; set; }

    /// <summary>The state's id, where the server sends it instead of <see cref="State"/>.</summary>
    public int? StateId { get; set; }

    /// <summary>The country, with id and name.</summary>
    public Country? Country { get; set; }

    /// <summary>The country's id, where the server sends it instead of <see cref="Country"/>.</summary>
    public int? CountryId { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>Whether it is the company's main address.</summary>
    public bool? IsPrimary { get; set; }

    /// <summary>The latitude in degrees.</summary>
    [JsonPropertyName("lat")]
    public double? Latitude { get; set; }

    /// <summary>The longitude in degrees; the wire misspells it <c>lan</c>.</summary>
    [JsonPropertyName("lan")]
    public double? Longitude { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
