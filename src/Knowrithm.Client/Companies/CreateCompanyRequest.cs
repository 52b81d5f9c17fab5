using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A new company.</summary>
public sealed record CreateCompanyRequest : IRequestBody
{
    /// <summary>The file name.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The address, by <see cref="Address.Id"/>.</summary>
    public int? AddressId { get; init; }

    /// <summary>The address of its logo; not sent when <see cref="LogoFile"/> has the picture itself.</summary>
    public string? Logo { get; init; }

    /// <summary>The logo; with it, the request is sent as a form.</summary>
    [JsonIgnore]
    public CompanyLogo? LogoFile { get; init; }

    HttpContent? IRequestBody.ToContent() => LogoFile is { } logo ? LogoForm.Of(this, logo) : null;
}
