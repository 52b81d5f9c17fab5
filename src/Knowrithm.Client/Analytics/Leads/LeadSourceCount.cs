namespace Knowrithm.Client;

/// <summary>Leads of one origin.</summary>
public sealed class LeadSourceCount : ApiObject
{
    /// <summary>Where they came from.</summary>
    public string? Source { get; set; }

    /// <summary>How many.</summary>
    public int? Count { get; set; }
}
