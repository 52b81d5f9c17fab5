namespace Knowrithm.Client;

/// <summary>A new lead, entered by the company itself. For a visitor's own form: <see cref="RegisterLeadRequest"/>.</summary>
public sealed record CreateLeadRequest
{
    /// <summary>The given name, up to 100 characters.</summary>
    public required string FirstName { get; init; }

    /// <summary>The family name, up to 100 characters.</summary>
    public required string LastName { get; init; }

    /// <summary>The e-mail address, up to 255 characters.</summary>
    public required string Email { get; init; }

    /// <summary>The company. The Swagger file requires it; elsewhere the server takes it from the credentials.</summary>
    public string? CompanyId { get; init; }

    /// <summary>The telephone number, up to 20 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>The status; the server's default is <see cref="LeadStatus.New"/>.</summary>
    public LeadStatus? Status { get; init; }

    /// <summary>The source of the lead, up to 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether the lead consented to data processing; the server's default is true.</summary>
    public bool? ConsentDataProcessing { get; init; }

    /// <summary>Whether the lead consented to marketing; the server's default is false.</summary>
    public bool? ConsentMarketing { get; init; }
}
