using System.Text.Json;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The result of one database connection: rows, or an error.</summary>
[JsonConverter(typeof(DatabaseMatchesConverter))]
public sealed class DatabaseMatches
{
    /// <summary>The rows, as the server sent them.</summary>
    public IReadOnlyList<JsonElement> Rows { get; set => field = value ?? []; } = [];

    /// <summary>The error of the connection; null when it succeeded.</summary>
    public string? Error { get; set; }
}
