using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A country. Its id is a number.</summary>
[WireName("country", "countries")]
public sealed class Country : ApiObject, INumbered
{
    /// <summary>The country's id.</summary>
    public int? Id { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its ISO code, up to 3 letters.</summary>
    public string? IsoCode { get; set; }

    /// <summary>Its states, with id and name; only when one country is asked for.</summary>
    [JsonPropertyName("state")]
    public IReadOnlyList<State> States { get; set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
