namespace Knowrithm.Client;

/// <summary>A filter for the list of providers. A member that is null does not restrict it.</summary>
public sealed record ProviderFilter
{
    /// <summary>Only providers whose models have this purpose.</summary>
    public ProviderType? Type { get; init; }

    /// <summary>Whether <see cref="Provider.Models"/> is filled; the server's default is false.</summary>
    public bool? IncludeModels { get; init; }

    /// <summary>Only providers with this status. Only the vendor's current documentation names it, without values.</summary>
    public string? Status { get; init; }
}
