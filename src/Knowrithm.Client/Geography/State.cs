using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A state or province. Its id is a number.</summary>
[WireName("state", "states")]
public sealed class State : ApiObject, INumbered
{
    /// <summary>The state's id.</summary>
    public int? Id { get; set; }

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The country, with id and name.</summary>
    public Country? Country { get; set; }

    /// <summary>The country's id, where the server sends it instead of <see cref="Country"/>.</summary>
    public int? CountryId { get; set; }

    /// <summary>The cities, with id, name and postal prefix; only when a single state is requested.</summary>
    [JsonPropertyName("city")]
    public IReadOnlyList<City> Cities { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
