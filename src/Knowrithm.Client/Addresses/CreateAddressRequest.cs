using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A new address of your company.</summary>
public sealed record CreateAddressRequest
{
    /// <summary>The street and number, up to 255 characters.</summary>
    public required string StreetAddress { get; init; }

    /// <summary>The city, from <see cref="IGeographyApi"/>.</summary>
    public required int CityId { get; init; }

    /// <summary>The state.</summary>
    public required int StateId { get; init; }

    /// <summary>The country.</summary>
    public required int CountryId { get; init; }

    /// <summary>The postal code, up to 20 characters.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Whether it is the company's main address; the server's default is false.</summary>
    public bool? IsPrimary { get; init; }

    /// <summary>The latitude in degrees.</summary>
    [JsonPropertyName("lat")]
    public double? Latitude { get; init; }

    /// <summary>The longitude in degrees; the wire misspells it <c>lan</c>.</summary>
    [JsonPropertyName("lan")]
    public double? Longitude { get; init; }
}
