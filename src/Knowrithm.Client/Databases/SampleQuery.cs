namespace Knowrithm.Client;

/// <summary>A statement that suits a database.</summary>
public sealed class SampleQuery : ApiObject
{
    /// <summary>What it finds.</summary>
    public string? Description { get; set; }

    /// <summary>The statement.</summary>
    public string? Sql { get; set; }

    /// <summary>What it is for, in a word.</summary>
    public string? Category { get; set; }
}
