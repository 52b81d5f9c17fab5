using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>What was found in documents.</summary>
public sealed class DocumentSearchResult : ApiObject
{
    /// <summary>What was looked for.</summary>
    public string? Query { get; set; }

    /// <summary>Seconds that the search took.</summary>
    public double? ExecutionTime { get; set; }

    /// <summary>How many pieces were found.</summary>
    public int? TotalResults { get; set; }

    /// <summary>The pieces that were found, best first; under <c>results</c>, or under <c>matches</c> as older documents have it.</summary>
    public IReadOnlyList<DocumentMatch> Results { get => field.Count > 0 ? field : Matches ?? field; set => field = value ?? []; } = [];

    [JsonInclude, JsonPropertyName("matches")]
    internal IReadOnlyList<DocumentMatch>? Matches { get; set; }
}
