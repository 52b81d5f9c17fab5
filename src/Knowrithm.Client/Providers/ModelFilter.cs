namespace Knowrithm.Client;

/// <summary>Which of a provider's models to list; what is null does not restrict.</summary>
public sealed record ModelFilter
{
    /// <summary>Only models for this.</summary>
    public ModelType? Type { get; init; }

    /// <summary>Only models deployed like this. Only the vendor's current documentation names it, and no value.</summary>
    public string? Deployment { get; init; }

    /// <summary>Only models in this state. Only the vendor's current documentation names it, and no state.</summary>
    public string? Status { get; init; }
}
