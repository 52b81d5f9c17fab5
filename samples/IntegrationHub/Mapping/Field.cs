namespace Acme.IntegrationHub;

/// <summary>One line of a mapping.</summary>
/// <param name="From">The field at Knowrithm, as its API writes it.</param>
/// <param name="To">The field at the destination, as its API writes it.</param>
/// <param name="Value">How the one becomes the other.</param>
internal sealed record Field<T>(string From, string To, Func<T, object?> Value);
