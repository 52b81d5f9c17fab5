using System.Text.Json;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What one database connection gave: rows, or an error.</summary>
[JsonConverter(typeof(DatabaseMatchesConverter))]
public sealed class DatabaseMatches
{
    /// <summary>The rows, as they came.</summary>
    public IReadOnlyList<JsonElement> Rows { get; set => field = value ?? []; } = [];

    /// <summary>Why the connection gave none; null when all is well.</summary>
    public string? Error { get; set; }
}
