namespace Knowrithm.Client;

/// <summary>The leads of one source.</summary>
public sealed class LeadSourceCount : ApiObject
{
    /// <summary>The source.</summary>
    public string? Source { get; set; }

    /// <summary>The number.</summary>
    public int? Count { get; set; }
}
