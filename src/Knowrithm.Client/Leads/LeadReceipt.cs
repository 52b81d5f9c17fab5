using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once a lead has been deleted.</summary>
[Receipt]
public sealed class LeadReceipt : ApiObject
{
    /// <summary>The lead, where the server repeats it.</summary>
    public string? LeadId { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
