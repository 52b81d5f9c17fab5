using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The statement for a question. The Swagger file does not know the route: the names are those of the vendor's tutorial and command line, which differ.
/// </summary>
public sealed class TextToSqlResult : ApiObject
{
    /// <summary>The question.</summary>
    public string? Question { get; set; }

    /// <summary>The statement, from <c>sql</c> or <c>generated_sql</c>.</summary>
    public string? Sql { get => field ?? GeneratedSql; set; }

    /// <summary>The explanation.</summary>
    public string? Explanation { get; set; }

    /// <summary>The confidence, 0 to 1.</summary>
    public double? Confidence { get; set; }

    /// <summary>The rows, where it was run: usually an array of objects.</summary>
    public JsonElement? Results { get; set; }

    [JsonInclude]
    internal string? GeneratedSql { get; set; }
}
