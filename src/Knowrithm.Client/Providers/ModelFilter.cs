namespace Knowrithm.Client;

/// <summary>A filter for the list of of a provider's models. A member that is null does not restrict it.</summary>
public sealed record ModelFilter
{
    /// <summary>Only models with this purpose.</summary>
    public ModelType? Type { get; init; }

    /// <summary>Only models with this deployment. Only the vendor's current documentation names it, without values.</summary>
    public string? Deployment { get; init; }

    /// <summary>Only models with this status. Only the vendor's current documentation names it, without values.</summary>
    public string? Status { get; init; }
}
