using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A country. Its id is a number.</summary>
[WireName("country", "countries")]
public sealed class Country : ApiObject, INumbered
{
    /// <summary>The country's id.</summary>
    public int? Id { get; set; }

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The ISO code, up to 3 letters.</summary>
    public string? IsoCode { get; set; }

    /// <summary>The states, with id and name; only when a single country is requested.</summary>
    [JsonPropertyName("state")]
    public IReadOnlyList<State> States { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
