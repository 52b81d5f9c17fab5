namespace Knowrithm.Client;

/// <summary>A new lead, entered by the company itself. A visitor's own form: <see cref="RegisterLeadRequest"/>.</summary>
public sealed record CreateLeadRequest
{
    /// <summary>Given name, up to 100 characters.</summary>
    public required string FirstName { get; init; }

    /// <summary>Family name, up to 100 characters.</summary>
    public required string LastName { get; init; }

    /// <summary>E-mail address, up to 255 characters.</summary>
    public required string Email { get; init; }

    /// <summary>The company. The Swagger file requires it; elsewhere the server takes it from the credentials.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Telephone number, up to 20 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>How far the lead has come; the server's default is <see cref="LeadStatus.New"/>.</summary>
    public LeadStatus? Status { get; init; }

    /// <summary>Where the lead came from, up to 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether the lead agreed that its data is processed; the server's default is true.</summary>
    public bool? ConsentDataProcessing { get; init; }

    /// <summary>Whether the lead agreed to marketing; the server's default is false.</summary>
    public bool? ConsentMarketing { get; init; }
}
