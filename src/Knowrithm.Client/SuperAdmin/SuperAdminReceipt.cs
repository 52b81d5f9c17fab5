using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What is left to say once something has been removed.</summary>
[Receipt]
public sealed class SuperAdminReceipt : ApiObject
{
    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
