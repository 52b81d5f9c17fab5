using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that a lead was deleted.</summary>
[Receipt]
public sealed class LeadReceipt : ApiObject
{
    /// <summary>The lead, where the server repeats it.</summary>
    public string? LeadId { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
