using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What Knowrithm knows of a table, once the connection has been analyzed.</summary>
[WireName("table", "tables", "deleted_tables")]
public sealed class DatabaseTable : ApiObject, IIdentified
{
    /// <summary>The table's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? TableName { get; set; }

    /// <summary>The schema it is in.</summary>
    public string? SchemaName { get; set; }

    /// <summary>Table or view, in the database's words.</summary>
    public string? TableType { get; set; }

    /// <summary>Its columns, free form; usually an object.</summary>
    public JsonElement? ColumnsInfo { get; set; }

    /// <summary>Its rows, when it was analyzed.</summary>
    public long? RowCount { get; set; }

    /// <summary>Its size, when it was analyzed. The sources do not name the unit.</summary>
    public long? TableSize { get; set; }

    /// <summary>When it was analyzed.</summary>
    public DateTimeOffset? LastAnalyzed { get; set; }

    /// <summary>When Knowrithm first saw it.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When this description last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
