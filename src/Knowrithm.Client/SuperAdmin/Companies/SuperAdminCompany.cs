using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company, as super-administrators see it.</summary>
[WireName("company", "companies")]
public sealed class SuperAdminCompany : ApiObject, IIdentified
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

    /// <summary>The figures, where the server sends them.</summary>
    public CompanyStats? Stats { get; set; }

    /// <summary>The further analytics, where the server sends them; an object.</summary>
    public JsonElement? Analytics { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
