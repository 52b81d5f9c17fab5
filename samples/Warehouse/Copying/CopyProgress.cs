namespace Acme.Warehouse;

/// <param name="Stage">What is being done.</param>
/// <param name="Covered">How far into its list.</param>
/// <param name="Total">How long the list is, where the server says.</param>
/// <param name="Written">Rows written by this process so far.</param>
internal sealed record CopyProgress(Stage Stage, long Covered, long? Total, Written Written);
