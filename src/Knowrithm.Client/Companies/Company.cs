using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A company that runs agents.</summary>
[WireName("company", "companies")]
public sealed class Company : ApiObject, IIdentified
{
    /// <summary>The company's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>The address of its logo.</summary>
    public string? Logo { get; set; }

    /// <summary>Free form: an object, a text or nothing, depending on the route.</summary>
    public JsonElement? Address { get; set; }

    /// <summary>Whether it is active; false after a deletion.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Whether Knowrithm has verified it.</summary>
    public bool? IsVerified { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
