using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A person who left a name and an address with an agent.</summary>
[WireName("lead", "leads")]
public sealed class Lead : ApiObject, IIdentified
{
    /// <summary>The lead's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The given name, up to 100 characters.</summary>
    public string? FirstName { get; set; }

    /// <summary>The family name, up to 100 characters.</summary>
    public string? LastName { get; set; }

    /// <summary>The full name, as the server joins it.</summary>
    public string? FullName { get; set; }

    /// <summary>The e-mail address, up to 255 characters.</summary>
    public string? Email { get; set; }

    /// <summary>The telephone number, up to 20 characters.</summary>
    public string? Phone { get; set; }

    /// <summary>The status.</summary>
    public LeadStatus? Status { get; set; }

    /// <summary>The source of the lead, up to 100 characters.</summary>
    public string? Source { get; set; }

    /// <summary>Free text.</summary>
    public string? Notes { get; set; }

    /// <summary>The company, where the server nests it.</summary>
    public Company? Company { get; set; }

    /// <summary>The company's id, where the server sends it instead of <see cref="Company"/>, as webhooks do.</summary>
    public string? CompanyId { get; set; }

    /// <summary>Whether the lead consented to data processing.</summary>
    public bool? ConsentDataProcessing { get; set; }

    /// <summary>Whether the lead consented to marketing.</summary>
    public bool? ConsentMarketing { get; set; }

    /// <summary>Whether it is active; false after a deletion.</summary>
    public bool? IsActive { get; set; }

    /// <summary>The network address it registered from, where the server sends it.</summary>
    public string? IpAddress { get; set; }

    /// <summary>The browser it registered with, where the server sends it.</summary>
    public string? UserAgent { get; set; }

    /// <summary>The time of its last activity.</summary>
    public DateTimeOffset? LastActivity { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
