using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A statement for a question. The Swagger file does not know the route: the names are those of the vendor's tutorial and command line, which differ.</summary>
public sealed class TextToSqlResult : ApiObject
{
    /// <summary>The question.</summary>
    public string? Question { get; set; }

    /// <summary>The statement, whether it came as <c>sql</c> or as <c>generated_sql</c>.</summary>
    public string? Sql { get => field ?? GeneratedSql; set; }

    /// <summary>What it does, in words.</summary>
    public string? Explanation { get; set; }

    /// <summary>How sure Knowrithm is, 0 to 1.</summary>
    public double? Confidence { get; set; }

    /// <summary>The rows, where it was carried out: an array of objects, as a rule.</summary>
    public JsonElement? Results { get; set; }

    [JsonInclude]
    internal string? GeneratedSql { get; set; }
}
