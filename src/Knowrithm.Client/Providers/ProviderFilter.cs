namespace Knowrithm.Client;

/// <summary>Which providers to list; what is null does not restrict.</summary>
public sealed record ProviderFilter
{
    /// <summary>Only providers whose models are for this.</summary>
    public ProviderType? Type { get; init; }

    /// <summary>Whether <see cref="Provider.Models"/> is filled; the server's default is false.</summary>
    public bool? IncludeModels { get; init; }

    /// <summary>Only providers in this state. Only the vendor's current documentation names it, and no state.</summary>
    public string? Status { get; init; }
}
