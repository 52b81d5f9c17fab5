using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Somebody who left a name and an address with an agent.</summary>
[WireName("lead", "leads")]
public sealed class Lead : ApiObject, IIdentified
{
    /// <summary>The lead's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Given name, up to 100 characters.</summary>
    public string? FirstName { get; set; }

    /// <summary>Family name, up to 100 characters.</summary>
    public string? LastName { get; set; }

    /// <summary>Both names, as the server joins them.</summary>
    public string? FullName { get; set; }

    /// <summary>E-mail address, up to 255 characters.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone number, up to 20 characters.</summary>
    public string? Phone { get; set; }

    /// <summary>How far the lead has come.</summary>
    public LeadStatus? Status { get; set; }

    /// <summary>Where the lead came from, up to 100 characters.</summary>
    public string? Source { get; set; }

    /// <summary>Free text.</summary>
    public string? Notes { get; set; }

    /// <summary>The company, where the server nests it.</summary>
    public Company? Company { get; set; }

    /// <summary>The company's id, where the server sends it instead of <see cref="Company"/>, as webhooks do.</summary>
    public string? CompanyId { get; set; }

    /// <summary>Whether the lead agreed that its data is processed.</summary>
    public bool? ConsentDataProcessing { get; set; }

    /// <summary>Whether the lead agreed to marketing.</summary>
    public bool? ConsentMarketing { get; set; }

    /// <summary>False once the lead was deleted.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Network address it registered from, where the server sends it.</summary>
    public string? IpAddress { get; set; }

    /// <summary>Browser it registered with, where the server sends it.</summary>
    public string? UserAgent { get; set; }

    /// <summary>When it last did something.</summary>
    public DateTimeOffset? LastActivity { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
