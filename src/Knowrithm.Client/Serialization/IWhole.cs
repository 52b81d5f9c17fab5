namespace Knowrithm.Client.Serialization;

/// <summary>A result that is worth nothing without some part.</summary>
internal interface IWhole
{
    /// <summary>The part that is not there; null when all is.</summary>
    string? Missing { get; }
}
