using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A table as Knowrithm knows it, once the connection has been analysed.</summary>
[WireName("table", "tables", "deleted_tables")]
public sealed class DatabaseTable : ApiObject, IIdentified
{
    /// <summary>The table's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The file name.</summary>
    public string? TableName { get; set; }

    /// <summary>The schema it is in.</summary>
    public string? SchemaName { get; set; }

    /// <summary>The type, table or view, as the database names it.</summary>
    public string? TableType { get; set; }

    /// <summary>The columns, as free-form JSON; usually an object.</summary>
    public JsonElement? ColumnsInfo { get; set; }

    /// <summary>The number of rows at the time of the analysis.</summary>
    public long? RowCount { get; set; }

    /// <summary>The size at the time of the analysis. The sources do not name the unit.</summary>
    public long? TableSize { get; set; }

    /// <summary>The time of the analysis.</summary>
    public DateTimeOffset? LastAnalyzed { get; set; }

    /// <summary>The time at which Knowrithm first saw it.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which this description last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
