using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A city. Its id is a number.</summary>
[WireName("city", "cities")]
public sealed class City : ApiObject, INumbered
{
    /// <summary>The city's id.</summary>
    public int? Id { get; set; }

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The start of its postal codes.</summary>
    public string? PostalCodePrefix { get; set; }

    /// <summary>The state, with id and name.</summary>
    public State? State { get; set; }

    /// <summary>The state's id, where the server sends it instead of <see cref="State"/>.</summary>
    public int? StateId { get; set; }

    /// <summary>The country, with id and name.</summary>
    public Country? Country { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
