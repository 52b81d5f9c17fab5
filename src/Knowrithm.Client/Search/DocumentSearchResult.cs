using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>The result of a search in documents.</summary>
public sealed class DocumentSearchResult : ApiObject
{
    /// <summary>The query.</summary>
    public string? Query { get; set; }

    /// <summary>The duration of the search, in seconds.</summary>
    public double? ExecutionTime { get; set; }

    /// <summary>The number of chunks found.</summary>
    public int? TotalResults { get; set; }

    /// <summary>The chunks found, best first; from <c>results</c>, or from <c>matches</c> in older documents.</summary>
    public IReadOnlyList<DocumentMatch> Results { get => field.Count > 0 ? field : Matches ?? field; set => field = value ?? []; } = [];

    [JsonInclude, JsonPropertyName("matches")]
    internal IReadOnlyList<DocumentMatch>? Matches { get; set; }
}
