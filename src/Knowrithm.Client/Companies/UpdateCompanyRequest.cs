using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The changes to a company. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateCompanyRequest : IRequestBody
{
    /// <summary>The file name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>The telephone number.</summary>
    public Optional<string> Phone { get; init; }

    /// <summary>The address of its logo; not sent when <see cref="LogoFile"/> has the picture itself.</summary>
    public Optional<string> Logo { get; init; }

    /// <summary>The address, by <see cref="Address.Id"/>.</summary>
    public Optional<int?> AddressId { get; init; }

    /// <summary>
    /// The logo; with it, the request is sent as a form, which cannot empty fields. The vendor's SDKs send it with PUT, the Swagger file does not name it.
    /// </summary>
    [JsonIgnore]
    public CompanyLogo? LogoFile { get; init; }

    HttpContent? IRequestBody.ToContent() => LogoFile is { } logo ? LogoForm.Of(this, logo) : null;
}
