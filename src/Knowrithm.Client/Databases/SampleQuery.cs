namespace Knowrithm.Client;

/// <summary>A sample statement for a database.</summary>
public sealed class SampleQuery : ApiObject
{
    /// <summary>The description of what it finds.</summary>
    public string? Description { get; set; }

    /// <summary>The statement.</summary>
    public string? Sql { get; set; }

    /// <summary>The category, in one word.</summary>
    public string? Category { get; set; }
}
