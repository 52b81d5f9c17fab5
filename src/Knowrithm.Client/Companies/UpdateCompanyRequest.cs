using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Changes to a company. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateCompanyRequest : IRequestBody
{
    /// <summary>Its name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>E-mail address.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>Telephone number.</summary>
    public Optional<string> Phone { get; init; }

    /// <summary>Address of its logo; left out when <see cref="LogoFile"/> brings the picture itself.</summary>
    public Optional<string> Logo { get; init; }

    /// <summary>Its address, by <see cref="Address.Id"/>.</summary>
    public Optional<int?> AddressId { get; init; }

    /// <summary>Its logo; with it, the request is sent as a form, which cannot empty fields. The vendor's SDKs send it with PUT, the Swagger file does not name it.</summary>
    [JsonIgnore]
    public CompanyLogo? LogoFile { get; init; }

    HttpContent? IRequestBody.ToContent() => LogoFile is { } logo ? LogoForm.Of(this, logo) : null;
}
