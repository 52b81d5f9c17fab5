using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A new company.</summary>
public sealed record CreateCompanyRequest : IRequestBody
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Its address, by <see cref="Address.Id"/>.</summary>
    public int? AddressId { get; init; }

    /// <summary>Address of its logo; left out when <see cref="LogoFile"/> brings the picture itself.</summary>
    public string? Logo { get; init; }

    /// <summary>Its logo; with it, the request is sent as a form.</summary>
    [JsonIgnore]
    public CompanyLogo? LogoFile { get; init; }

    HttpContent? IRequestBody.ToContent() => LogoFile is { } logo ? LogoForm.Of(this, logo) : null;
}
