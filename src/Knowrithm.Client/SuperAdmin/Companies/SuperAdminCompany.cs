using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>A company, as super-administrators see it.</summary>
[WireName("company", "companies")]
public sealed class SuperAdminCompany : ApiObject, IIdentified
{
    /// <summary>The company's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Address of its logo.</summary>
    public string? Logo { get; set; }

    /// <summary>Free form: an object, a text or nothing, depending on the route.</summary>
    public JsonElement? Address { get; set; }

    /// <summary>False once the company was deleted.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Whether Knowrithm has verified it.</summary>
    public bool? IsVerified { get; set; }

    /// <summary>What it has, where the server says.</summary>
    public CompanyStats? Stats { get; set; }

    /// <summary>Further figures, where the server sends them; an object.</summary>
    public JsonElement? Analytics { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
